package org.patchthrough.carrier;

/** The carrier did not do what it was asked, or did not say that it did. */
public final class CarrierFault extends RuntimeException {
    public CarrierFault(String what, Throwable cause) {
        super(what, cause);
    }
}
