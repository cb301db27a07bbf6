package org.patchthrough.app;

/** Something that whoever started us can put right. Its message is all they need; no stack is shown. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }

    UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
