package org.patchthrough.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchthrough.call.Language;
import org.patchthrough.call.Plan;
import org.patchthrough.call.ZipResolution;

/** One campaign as a conversation must know it: all out of memory, at one moment. */
public interface TextCampaign {
    /** Neither paused nor over. */
    boolean open();

    boolean speaks(Language language);

    String organization();

    String topic(Language language);

    String ask(Language language);

    boolean asksPromise();

    /** The campaign's number as people read it. */
    String number();

    /** Where a person reads. */
    String email();

    /** Address of the terms. */
    String terms();

    /** Address of the campaign's page, with the script. */
    String page(Language language);

    /** A keyword to pass on. */
    String keyword(Language language);

    /** Whether street addresses are looked up on the page. */
    boolean looksUpAddresses();

    /** The plan of whoever asks, where the campaign calls the same for everybody. */
    Optional<Plan> planForAnybody();

    ZipResolution place(String zip);

    /** Districts that a ZIP lies in. */
    int districts(String zip);

    /** Those of them whose seat nobody holds, where the campaign calls a House member of each; as on the wire. */
    List<String> vacantDistricts(String zip, String state);

    /** Whether the campaign still has that target: an entry of its own list may be gone from a newer version. */
    boolean calls(String seat);

    /** How the first text about a plan is put. */
    PlanSummary reach(Plan plan, String zip);

    enum PlanSummary {
        /** Theirs in the House, alone. */
        REPRESENTATIVE,
        DELEGATE,
        /** Their House seat is empty, so a senator comes first. */
        VACANT,
        /** Somebody else, alone. */
        OTHER,
        SEVERAL
    }

    /** {@code Senator Ada Whitlock}, {@code la senadora Ada Whitlock}. */
    String titleName(String seat, Language language);

    /** {@code Senator Whitlock}. */
    String shortTitleName(String seat, Language language);

    /** {@code FL-20 (vacant)}. */
    String vacantDistrict(String seat, Language language);

    /** {@code Ada Whitlock}. */
    String name(String seat, Language language);

    /** An office's number as people read it. */
    String office(String seat, String area);

    String stateName(String state, Language language);

    /** When a reminder would go out, where its offices are closed now or nobody may be rung at this hour; empty while open. */
    Optional<Instant> closedUntil(String seat, String area);

    /** When a reminder would go out that is wanted now: when its offices open next, at hours for texts. */
    Instant opensNext(String seat, String area);

    /** When a reminder would go out, whether its offices are closed now or not. */
    default Instant opens(String seat, String area) {
        return closedUntil(seat, area).orElseGet(() -> opensNext(seat, area));
    }

    /** The first moment from then on at which we may begin to text. */
    Instant decent(Instant then, String area);

    /** A day and a time by the caller's clock, short. */
    String when(Instant at, String area, Language language);
}
