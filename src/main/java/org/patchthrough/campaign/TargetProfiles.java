package org.patchthrough.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchthrough.campaign.version.Entry;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.Gender;
import org.patchthrough.directory.Member;
import org.patchthrough.directory.MemberTitle;
import org.patchthrough.directory.Office;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;
import org.patchthrough.directory.Snapshot;
import org.patchthrough.directory.SpokenName;

/**
 * Who is meant by a target's word, be it a seat of the directory or an entry of the campaign's own list. The one place that
 * knows both.
 */
public record TargetProfiles(Version version, Snapshot snapshot) {
    /** Empty for a seat that the snapshot does not know, an entry that the version does not have, or no such word at all. */
    public Optional<TargetProfile> find(String seat) {
        return version.targets().findEntry(seat).map(TargetProfiles::listed).or(() -> findSeat(snapshot, seat));
    }

    /** A seat alone, where no campaign is meant. */
    public static Optional<TargetProfile> findSeat(Snapshot snapshot, String seat) {
        return Seat.find(seat).flatMap(snapshot::find).map(TargetProfiles::listed);
    }

    /**
     * As {@link #find}; a seat that the snapshot does not know counts as vacant.
     *
     * @throws NoSuchElementException for an entry that the version does not have, or a word that is none
     */
    public TargetProfile get(String seat) {
        return find(seat)
                .or(() -> Seat.find(seat).map(known -> listed(new SeatHolding(known, null, null, List.of()))))
                .orElseThrow(() ->
                        new NoSuchElementException("version " + version.number() + " calls nobody named " + seat));
    }

    /**
     * The offices in the order in which a caller is put through to them; each is one of {@link TargetProfile#offices}.
     *
     * @param zip the caller's, as written; null or no ZIP where it is not known
     * @param day in Washington
     */
    public List<Office> offices(String seat, @Nullable String zip, LocalDate day) {
        return Seat.find(seat)
                .map(known -> snapshot.offices(known, zip, day))
                .orElseGet(() -> find(seat).map(TargetProfile::offices).orElse(List.of()));
    }

    private static TargetProfile listed(Entry entry) {
        var office = new Office(
                entry.seat(),
                Office.Kind.DISTRICT,
                entry.desk().city(),
                entry.desk().state(),
                null,
                entry.desk().phone(),
                null);
        var english = entry.english();
        var spanish = entry.spanish();
        return new TargetProfile(
                entry.seat(),
                entry.name(),
                "",
                entry.desk().state().code(),
                SpokenName.english(entry.title(), english.full(), english.brief(), entry.gender()),
                SpokenName.spanish(entry.title(), spanish.full(), spanish.brief(), entry.gender()),
                List.of(office));
    }

    private static TargetProfile listed(SeatHolding holding) {
        var seat = holding.seat();
        var member = holding.findMember();
        return new TargetProfile(
                seat.toString(),
                member.map(Member::full).orElse(null),
                member.map(Member::party).orElse(""),
                seat.state().code(),
                member.map(Member::english).orElseGet(() -> nobodyEnglish(seat)),
                member.map(Member::spanish).orElseGet(() -> nobodySpanish(seat)),
                holding.offices());
    }

    private static SpokenName nobodyEnglish(Seat seat) {
        var title = MemberTitle.of(seat).english();
        return SpokenName.english(title, "the " + title, "the " + title, Gender.NEUTRAL);
    }

    private static SpokenName nobodySpanish(Seat seat) {
        var title = MemberTitle.of(seat).spanish(Gender.NEUTRAL).toLowerCase(Locale.ROOT);
        return SpokenName.spanish(title, "su " + title, "su " + title, Gender.NEUTRAL);
    }
}
