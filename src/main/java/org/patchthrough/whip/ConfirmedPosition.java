package org.patchthrough.whip;

import java.time.LocalDate;
import org.patchthrough.call.Stance;

/**
 * A position that an organizer has entered, with where it is to be read and since when. Nobody enters any yet.
 *
 * @param source {@code cosponsor list}, {@code vote}, an address
 */
public record ConfirmedPosition(Stance position, String source, LocalDate on) {}
