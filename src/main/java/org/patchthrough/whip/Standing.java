package org.patchthrough.whip;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One seat in a whip count.
 *
 * @param name       null while the seat is vacant
 * @param party      empty where there is none
 * @param state      two letters; empty where there is none
 * @param callers    different callers with a stance
 * @param confirmed  absent where no organizer has entered a position
 * @param lastAnswer absent where nobody has told anything
 * @param days       on how many days of Washington's the counted answers came
 */
public record Standing(
        String seat,
        @Nullable String name,
        String party,
        String state,
        Reported reported,
        long callers,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Confirmed confirmed,

        @JsonProperty("last_answer")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonSerialize(using = ToStringSerializer.class)
        @Nullable
        Instant lastAnswer,

        @JsonIgnore int days) {

    /** Empty where nobody has told anything. */
    public Optional<Age> age(Instant now) {
        return Optional.ofNullable(lastAnswer).map(answer -> Age.of(answer, now));
    }
}
