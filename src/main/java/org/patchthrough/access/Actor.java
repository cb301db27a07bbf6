package org.patchthrough.access;

import java.util.UUID;

/** Who did something: somebody signed in, a key, or whoever has the server's command line. */
public sealed interface Actor {
    /** As it stands in the log. */
    String text();

    record Person(UUID account) implements Actor {
        @Override
        public String text() {
            return "account " + account;
        }
    }

    record Key(UUID key) implements Actor {
        @Override
        public String text() {
            return "key " + key;
        }
    }

    record Server() implements Actor {
        @Override
        public String text() {
            return "command";
        }
    }
}
