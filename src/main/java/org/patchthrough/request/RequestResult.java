package org.patchthrough.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.patchthrough.call.Plan;
import org.patchthrough.campaign.TargetChoice;
import org.patchthrough.gate.Verdict;

/** What became of a request for a call. */
public sealed interface RequestResult {

    /**
     * Their phone will ring.
     *
     * @param ringing  their number but for the last four digits: {@code ••• ••• 0123}
     * @param position in the queue when it was accepted, from 1
     * @param plan     whom they will be put through to; empty where they are asked on the phone
     * @param version  of the campaign
     * @param snapshot of the directory, in which the plan's seats are looked up
     */
    record Accepted(UUID call, String ringing, int position, Optional<Plan> plan, int version, int snapshot)
            implements RequestResult {}

    /**
     * It will not.
     *
     * @param status   of HTTP
     * @param code     a stable word
     * @param sentence what is the matter
     * @param instead  what they can do; empty where the mistakes say it
     * @param errors   each mistake with its field
     * @param choices  with {@code choose_seat}
     */
    record Refused(
            int status, String code, String sentence, String instead, List<Mistake> errors, List<TargetChoice> choices)
            implements RequestResult {
        public Refused {
            errors = List.copyOf(errors);
            choices = List.copyOf(choices);
        }

        static Refused of(int status, String code, String sentence, String instead) {
            return new Refused(status, code, sentence, instead, List.of(), List.of());
        }

        static Refused of(int status, String code, String field, String sentence, String instead) {
            var errors = field.isEmpty() ? List.<Mistake>of() : List.of(new Mistake(field, sentence));
            return new Refused(status, code, sentence, instead, errors, List.of());
        }

        static Refused of(Verdict.Refused by) {
            return of(by.status(), by.code(), by.field(), by.sentence(), by.instead());
        }
    }

    /** @param field as it is called in the request: {@code phone}, {@code consent.call} */
    record Mistake(String field, String message) {}
}
