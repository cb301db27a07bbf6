package org.patchthrough.emulator.wire;

/** A request the API refuses, with the vendor's error number. */
public final class RestError extends RuntimeException {
    public final int status;
    public final int code;
    public final String why;

    public RestError(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.why = message;
    }

    public static RestError bad(int code, String message) {
        return new RestError(400, code, message);
    }

    public static RestError notFound(String path) {
        return new RestError(404, 20404, "The requested resource " + path + " was not found");
    }
}
