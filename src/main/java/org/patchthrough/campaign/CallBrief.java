package org.patchthrough.campaign;

import org.patchthrough.call.Brief;
import org.patchthrough.call.Briefs;
import org.patchthrough.call.CallableOffice;
import org.patchthrough.call.CallerTerms;
import org.patchthrough.call.Language;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.version.ClosedOfficePolicy;
import org.patchthrough.campaign.version.Version;

/**
 * One call's brief, from the version and the snapshot it began with.
 *
 * @param ownSite the service's host name, for campaigns that name none
 */
public record CallBrief(CallableCampaign campaign, CallerTerms terms, String ownSite) implements Brief {
    /** Out of memory: a node reads a version or a snapshot once, when it first meets a call that has it. */
    public static Briefs of(CallableCampaigns campaigns, String ownSite) {
        return token -> new CallBrief(campaigns.get(token.version(), token.snapshot()), token.terms(), ownSite);
    }

    private Version version() {
        return campaign.version();
    }

    @Override
    public String organization() {
        return version().organization().spoken();
    }

    @Override
    public String number() {
        return version().phone();
    }

    @Override
    public String site() {
        var site = version().profile().site();
        return site == null ? ownSite : site;
    }

    @Override
    public String ask(Language language) {
        return version().wording(language).ask();
    }

    @Override
    public String bill(Language language) {
        return version().wording(language).bill();
    }

    @Override
    public String briefing(Language language) {
        return version().wording(language).spoken().briefing();
    }

    @Override
    public String shortBriefing(Language language) {
        return version().wording(language).spoken().findShort().orElse("");
    }

    @Override
    public boolean offersVoicemail() {
        return version().rules().offices().closedOffices() == ClosedOfficePolicy.VOICEMAIL;
    }

    @Override
    public boolean asksAgain() {
        return version().rules().questions().asksAgain();
    }

    @Override
    public boolean asksPromise() {
        return version().rules().questions().asksPromise();
    }

    @Override
    public String name(String seat, Language language) {
        return campaign.profiles().get(seat).styled(language).titleName();
    }

    @Override
    public String shortName(String seat, Language language) {
        return campaign.profiles().get(seat).styled(language).shortTitleName();
    }

    @Override
    public String stateName(String state, Language language) {
        return StateName.of(state, language);
    }

    @Override
    public CallableOffice office(String seat, int number) {
        var offices = campaign.profiles().get(seat).offices();
        if (number < 0 || number >= offices.size()) {
            throw new IllegalArgumentException("%s has no office %d in snapshot %d, which knows %d"
                    .formatted(seat, number, campaign.snapshot().number(), offices.size()));
        }
        var office = offices.get(number);
        return new CallableOffice(number, office.id(), office.city(), office.phone());
    }

    @Override
    public ZipResolution place(String zip) {
        return campaign.place(zip);
    }
}
