package org.entente.enrich.stance;

/** What a verb says one party does for or against another. */
record Act(Party holder, Party target, double score, double confidence) {}
