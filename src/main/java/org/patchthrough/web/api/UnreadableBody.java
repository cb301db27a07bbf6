package org.patchthrough.web.api;

/** A body that cannot be read at all, so that there is nothing to decide. */
public final class UnreadableBody extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    UnreadableBody(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
