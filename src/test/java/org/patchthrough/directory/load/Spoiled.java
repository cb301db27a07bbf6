package org.patchthrough.directory.load;

import java.util.function.UnaryOperator;

/**
 * All of Congress with one thing changed, and what a gate has to say to that.
 *
 * @param what    for the name of the test
 * @param message as it is printed, a pattern
 */
record Spoiled(int gate, String what, UnaryOperator<RealFolder> edit, String message) {
    static Spoiled spoiled(int gate, String what, UnaryOperator<RealFolder> edit, String message) {
        return new Spoiled(gate, what, edit, message);
    }

    @Override
    public String toString() {
        return "gate " + gate + ": " + what;
    }
}
