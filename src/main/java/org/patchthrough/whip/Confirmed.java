package org.patchthrough.whip;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import org.patchthrough.call.Stance;

/**
 * A position that an organizer has entered, with where it is to be read and since when. Nobody enters any yet.
 *
 * @param position a {@link Stance#code}
 */
public record Confirmed(
        String position,
        String source,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate on) {}
