package org.patchthrough.web.page;

/** Tells of changes until it is closed. */
@FunctionalInterface
public interface Watch extends AutoCloseable {
    @Override
    void close();
}
