package org.patchthrough.emulator;

/** A request the API refuses, with the vendor's error number. */
final class RestError extends RuntimeException {
    final int status;
    final int code;
    final String why;

    RestError(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.why = message;
    }

    static RestError bad(int code, String message) {
        return new RestError(400, code, message);
    }

    static RestError notFound(String path) {
        return new RestError(404, 20404, "The requested resource " + path + " was not found");
    }
}
