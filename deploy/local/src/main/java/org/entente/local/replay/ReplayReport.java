package org.entente.local.replay;

/**
 * What became of the articles of the archive.
 *
 * @param topic on which the records are
 * @param enriched records written
 * @param unchanged articles whose record was there already, as it is now
 * @param takenBack articles whose record is now one without content, as they have been withheld or canceled since
 * @param refused articles that lie with the dead letters beside the topic
 * @param outside articles that were published outside the period
 * @param unreadable records of the archive that are no articles; they lie with the live dead letters
 */
public record ReplayReport(
        String topic, long enriched, long unchanged, long takenBack, long refused, long outside, long unreadable) {}
