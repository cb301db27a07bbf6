package org.patchthrough.call;

/** What may this call know? Answered from memory. */
public interface Briefs {
    /**
     * The brief of the token's call: its campaign's version, its snapshot, its caller's terms.
     *
     * @throws IllegalStateException if that version or snapshot cannot be found, which is a fault of ours
     */
    Brief of(Token token);
}
