package org.patchthrough.web;

/** Where members stand, campaign by campaign. */
public interface Boards {
    Board of(String campaign);
}
