package org.patchthrough.call;

/** Whether the office promised to do what was asked. */
public enum Promise implements Coded {
    YES,
    NO,
    PASSED_ON
}
