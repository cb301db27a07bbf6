package org.patchthrough.app;

/** Starts Patchthrough. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Patchthrough");
    }
}
