package org.entente.aggregate.view;

/**
 * One pair of actors and how often they appear together.
 *
 * @param a the actor asked for, else the one whose id sorts first
 * @param b the other one
 * @param counts the counts in the span of the answer
 */
public record CoMention(ActorName a, ActorName b, Counts counts) {}
