package org.patchthrough.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.patchthrough.call.Stance;

/**
 * Where a campaign's members stand.
 *
 * @param held answers that are not counted until somebody has looked at them
 */
public record Board(Instant asOf, List<MemberStanding> members, Funnel funnel, int held) {
    public Board {
        members = List.copyOf(members);
    }

    /**
     * One member.
     *
     * @param party    as the directory words it; empty if unknown
     * @param state    two letters; empty for an entry of a list
     * @param reported callers by what they were told; one answer a caller
     * @param callers  distinct callers with an answer
     * @param days     on how many days these answers came
     */
    public record MemberStanding(
            String seat,
            String name,
            String party,
            String state,
            Map<Stance, Integer> reported,
            int callers,
            int days,
            Optional<Confirmed> confirmed) {
        public MemberStanding {
            reported = Map.copyOf(reported);
        }

        public int reported(Stance stance) {
            return reported.getOrDefault(stance, 0);
        }

        /** Answers of any kind. */
        public int answers() {
            return reported.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A position that an organizer has entered, with where it is from. */
    public record Confirmed(Stance position, String source, LocalDate on) {}

    /** Calls by how far they got; refused requests are in none. */
    public record Funnel(
            int requested,
            int answered,
            int accepted,
            int bridged,
            int person,
            int voicemail,
            int notReached,
            int reported) {}
}
