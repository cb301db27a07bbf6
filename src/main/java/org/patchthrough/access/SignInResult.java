package org.patchthrough.access;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {
    record SignedIn(Session session) implements SignInResult {}

    /** The password is right, and the phone's code is wanted, too. */
    record CodeWanted() implements SignInResult {}

    /** The code is not this half-minute's, or was used before. */
    record WrongCode() implements SignInResult {}

    /** No such account, or another password: which of both is not told. */
    record Refused() implements SignInResult {}

    /** Nothing was even looked at. */
    record TooMany() implements SignInResult {}
}
