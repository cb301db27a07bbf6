package org.patchthrough.texting;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.caller.Phone;
import org.patchthrough.campaign.CallableCampaign;
import org.patchthrough.campaign.CampaignStatus;
import org.patchthrough.campaign.StateName;
import org.patchthrough.campaign.TargetProfile;
import org.patchthrough.campaign.version.Keyword;
import org.patchthrough.campaign.version.Selection;
import org.patchthrough.campaign.version.TextSettings;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.conversation.TextCampaign;
import org.patchthrough.directory.Chamber;
import org.patchthrough.directory.MemberTitle;
import org.patchthrough.directory.Seat;
import org.patchthrough.directory.SeatHolding;

/** A campaign that takes texts, at one moment. */
record PublishedTextCampaign(CallableCampaign callable, String publicUrl, boolean looksUpAddresses, Instant now)
        implements TextCampaign {
    /** What we begin goes out between these, by the caller's clock (47 CFR 64.1200(c)(1) leaves more). */
    private static final LocalTime TEXTS_FROM = LocalTime.of(9, 0);

    private static final LocalTime TEXTS_UNTIL = LocalTime.of(20, 0);
    /** Where we do not know a caller's clock, it is day in all states between these by the Eastern one. */
    private static final LocalTime ANYWHERE_FROM = LocalTime.NOON;

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    String slug() {
        return callable.slug();
    }

    Version version() {
        return callable.version();
    }

    @Override
    public boolean open() {
        return callable.status() == CampaignStatus.OPEN;
    }

    @Override
    public boolean speaks(Language language) {
        return version().languages().contains(language);
    }

    @Override
    public String organization() {
        return version().organization().name();
    }

    @Override
    public String topic(Language language) {
        return version().wording(language).topic();
    }

    @Override
    public String ask(Language language) {
        return version().wording(language).ask();
    }

    @Override
    public boolean asksPromise() {
        return version().rules().questions().asksPromise();
    }

    @Override
    public String number() {
        return new Phone(callable.number()).dashed();
    }

    @Override
    public String email() {
        return texting().email();
    }

    @Override
    public String terms() {
        return texting().terms();
    }

    TextSettings texting() {
        return version()
                .findTexting()
                .orElseThrow(() -> new IllegalStateException("campaign " + slug() + " takes no texts"));
    }

    @Override
    public String page(Language language) {
        return publicUrl + "/c/" + slug();
    }

    @Override
    public String keyword(Language language) {
        return version()
                .findKeyword(language)
                .map(Keyword::word)
                .orElse(language == Language.ENGLISH ? "CALL" : "LLAMAR");
    }

    @Override
    public Optional<Plan> planForAnybody() {
        return callable.planForAnybody();
    }

    @Override
    public ZipResolution place(String zip) {
        return callable.place(zip);
    }

    @Override
    public int districts(String zip) {
        return callable.snapshot().lookup(zip).house().size();
    }

    @Override
    public List<String> vacantDistricts(String zip, String state) {
        boolean theirs = version().targets().include(Chamber.HOUSE)
                && !version().targets().anybody()
                && version().targets().only().equals(Selection.ALL);
        return callable.snapshot().lookup(zip).house().stream()
                .filter(holding -> theirs && holding.isVacant())
                .map(SeatHolding::seat)
                .filter(seat -> state.isEmpty() || seat.state().code().equals(state))
                .map(Seat::toString)
                .toList();
    }

    @Override
    public boolean calls(String seat) {
        return Seat.find(seat).isPresent()
                || version().targets().findEntry(seat).isPresent();
    }

    @Override
    public PlanSummary reach(Plan plan, String zip) {
        var seat = Seat.find(plan.seats().getFirst());
        var house = zip.isEmpty()
                ? List.<SeatHolding>of()
                : callable.snapshot().lookup(zip).house();
        boolean vacant = version().targets().include(Chamber.HOUSE)
                && !version().targets().anybody()
                && !house.isEmpty()
                && house.stream().allMatch(holding -> holding.findMember().isEmpty());
        if (vacant && seat.filter(first -> first.chamber() == Chamber.SENATE).isPresent()) {
            return PlanSummary.VACANT;
        }
        if (plan.targets().size() > 1) {
            return PlanSummary.SEVERAL;
        }
        return seat.map(MemberTitle::of)
                .map(title -> switch (title) {
                    case REPRESENTATIVE -> PlanSummary.REPRESENTATIVE;
                    case DELEGATE, RESIDENT_COMMISSIONER -> PlanSummary.DELEGATE;
                    case SENATOR -> PlanSummary.OTHER;
                })
                .orElse(PlanSummary.OTHER);
    }

    @Override
    public String titleName(String seat, Language language) {
        return listed(seat).styled(language).titleName();
    }

    @Override
    public String shortTitleName(String seat, Language language) {
        return listed(seat).styled(language).shortTitleName();
    }

    @Override
    public String vacantDistrict(String seat, Language language) {
        return switch (language) {
            case ENGLISH -> seat + " (vacant)";
            case SPANISH -> seat + " (vacante)";
        };
    }

    @Override
    public String name(String seat, Language language) {
        var profile = listed(seat);
        return profile.findName().orElseGet(() -> profile.styled(language).titleName());
    }

    private TargetProfile listed(String seat) {
        return callable.profiles().get(seat);
    }

    @Override
    public String office(String seat, String area) {
        return new Phone(callable.offices(seat, area, now).getFirst().phone()).dashed();
    }

    @Override
    public String stateName(String state, Language language) {
        return StateName.of(state, language);
    }

    @Override
    public Optional<Instant> closedUntil(String seat, String area) {
        var offices = opening(seat, area, now);
        var hours = callable.availability(now, area).opens();
        return offices.isEmpty() && hours.isEmpty()
                ? Optional.empty()
                : Optional.of(decent(later(offices.orElse(now), hours.orElse(now)), area));
    }

    @Override
    public Instant opensNext(String seat, String area) {
        var closing = now.atZone(EASTERN)
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(EASTERN)
                .toInstant();
        return decent(opening(seat, area, closing).orElse(closing), area);
    }

    /** When the first of its offices opens; empty where one is open then. */
    private Optional<Instant> opening(String seat, String area, Instant then) {
        List<CallableOffice> offices = callable.offices(seat, area, then);
        var opens = offices.stream()
                .map(office -> callable.opens(seat, office, then))
                .toList();
        return opens.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : opens.stream().flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public Instant decent(Instant at, String area) {
        var known = callable.zone(area);
        var there = at.atZone(known.orElse(EASTERN));
        var from = known.isPresent() ? TEXTS_FROM : ANYWHERE_FROM;
        if (there.toLocalTime().isBefore(from)) {
            return there.with(from).toInstant();
        }
        return there.toLocalTime().isBefore(TEXTS_UNTIL)
                ? at
                : there.plusDays(1).with(from).toInstant();
    }

    @Override
    public String when(Instant at, String area, Language language) {
        return when(at.atZone(callable.zone(area).orElse(EASTERN)), language);
    }

    private static String when(ZonedDateTime there, Language language) {
        var day = there.format(
                DateTimeFormatter.ofPattern(there.getMinute() == 0 ? "EEE h" : "EEE h:mm", Locale.of(language.code())));
        return day + (there.getHour() < 12 ? " am" : " pm");
    }
}
