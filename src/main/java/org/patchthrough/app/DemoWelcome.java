package org.patchthrough.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchthrough.call.Language;
import org.patchthrough.call.ZipResolution;
import org.patchthrough.campaign.Targeting;
import org.patchthrough.campaign.version.Version;
import org.patchthrough.directory.ZipLookup;

/**
 * What the demo prints once it is ready: what to open, which ZIPs to type there, and a line that places a call.
 *
 * @param folder     where the demo keeps what it records
 * @param organizers where the organizers' pages open without a password
 */
record DemoWelcome(Demo.Stage stage, Path folder, URI organizers) {
    private static final int ZIPS = 100_000;

    String text() {
        return """

                Patchthrough is ready. Calls are emulated; no phone outside this machine can ring.

                  The campaign's page     %1$s
                  ZIP codes to try        %2$s
                  A phone of your own     http://127.0.0.1:%3$d/  (it rings, texts%4$s and dials)
                  Where members stand     %5$s/r/%6$s
                  For organizers          %9$s  (signs you in as the owner)

                Ask for a call (any number 555-0100 to 555-0199) and see what became of it:

                  %7$s

                Ctrl-C stops all of it. What was recorded stays under %8$s.
                """.formatted(
                        page(),
                        zips(),
                        stage.emulatorPort(),
                        keyword(),
                        service(),
                        campaign().slug(),
                        curl(),
                        folder.toAbsolutePath(),
                        organizers);
    }

    private Version campaign() {
        return stage.campaign();
    }

    private String service() {
        return "http://127.0.0.1:" + stage.port();
    }

    private String page() {
        return service() + "/c/" + campaign().slug();
    }

    /** What to text it, where the campaign has a word for that. */
    private String keyword() {
        return campaign()
                .findKeyword(Language.ENGLISH)
                .map(keyword -> " " + keyword.word())
                .orElse("");
    }

    /** One of each kind that this directory and this campaign have, for each is met by another page. */
    private String zips() {
        if (!campaign().targets().dependOnZip()) {
            return "any: this campaign calls the same for everybody";
        }
        return Stream.of(
                        oneSeat().map(zip -> zip + " (one seat)"),
                        find(DemoWelcome::isSplit).map(zip -> zip + " (split between districts: you choose)"),
                        find(ZipResolution.Hint.class::isInstance).map(zip -> zip + " (only its state is known)"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static boolean isSplit(ZipResolution place) {
        return place instanceof ZipResolution.Members || place instanceof ZipResolution.States;
    }

    /** Somebody is called there without a question. */
    private Optional<String> oneSeat() {
        return candidates()
                .filter(zip -> stage.directory().lookup(zip).answer() == ZipLookup.Answer.ONE)
                .filter(zip -> targeting().place(zip) instanceof ZipResolution.One)
                .findFirst();
    }

    private Optional<String> find(Predicate<ZipResolution> kind) {
        return candidates().filter(zip -> kind.test(targeting().place(zip))).findFirst();
    }

    private Targeting targeting() {
        return new Targeting(campaign(), stage.directory());
    }

    /** Those that the documentation speaks of, then all there may be. */
    private static Stream<String> candidates() {
        return Stream.concat(
                Stream.of("10017", "90210", "94103"), IntStream.range(0, ZIPS).mapToObj("%05d"::formatted));
    }

    /** Asks as the page does where the campaign takes no other requests, so it shows a token of the page. */
    private String curl() {
        var open = campaign().rules().requests().openRequests();
        var zip = oneSeat().map(known -> "\"zip\":\"%s\",".formatted(known)).orElse("");
        var body =
                "{\"campaign\":\"%s\",\"phone\":\"+1 313 555 0142\",%s\"consent\":{\"call\":true,\"version\":\"%s\"}}"
                        .formatted(
                                campaign().slug(),
                                zip,
                                campaign().wording(Language.ENGLISH).consent().id());
        var token = open
                ? ""
                : "token=$(curl -s %s | sed -n 's/.*name=\"token\" value=\"\\([^\"]*\\)\".*/\\1/p'); sleep 3; "
                        .formatted(page());
        return token
                + "curl -s %s/api/v1/calls -H 'Content-Type: application/json'%s -d '%s'"
                        .formatted(service(), open ? "" : " -H \"Page-Token: $token\"", body)
                + " | tee /dev/stderr | sed -n 's/.*\"call\":\"\\([^\"]*\\)\".*/\\1/p'"
                + " | { read call; [ -z \"$call\" ] || { sleep 2; curl -s %s/api/v1/calls/$call; }; echo; }"
                        .formatted(service());
    }
}
