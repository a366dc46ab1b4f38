package org.entente.aggregate.http;

import org.entente.http.Health;

/** All is well. */
final class Up implements Health {

    @Override
    public State live() {
        return State.UP;
    }

    @Override
    public State ready() {
        return State.UP;
    }
}
