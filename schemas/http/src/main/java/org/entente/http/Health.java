package org.entente.http;

/** Whether the stage behind the server lives, and whether it can answer. Safe for use by several threads. */
public interface Health {

    /** Whether the process does its work; one that is down should be restarted. */
    State live();

    /** Whether it can do now what it is asked. */
    State ready();

    /**
     * One answer.
     *
     * @param up whether all is well
     * @param detail what is not, and until when; empty where all is well
     */
    record State(boolean up, String detail) {

        /** All is well. */
        public static final State UP = new State(true, "");

        /** @param detail what is wrong */
        public static State down(String detail) {
            return new State(false, detail);
        }
    }
}
