package org.patchthrough.browser;

import io.javalin.Javalin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchthrough.call.Language;
import org.patchthrough.campaign.TargetProfile;
import org.patchthrough.directory.SpokenName;
import org.patchthrough.web.HomePage;
import org.patchthrough.web.call.CallPage;
import org.patchthrough.web.call.CallPage.Answer;
import org.patchthrough.web.call.CallPage.Mark;
import org.patchthrough.web.call.CallPage.Standing;
import org.patchthrough.web.call.CallPage.Step;
import org.patchthrough.web.info.BlockNumberPage;
import org.patchthrough.web.info.InfoPage;
import org.patchthrough.web.info.ScriptPage;
import org.patchthrough.web.page.DialLink;
import org.patchthrough.web.page.ErrorPage;
import org.patchthrough.web.page.FieldError;
import org.patchthrough.web.page.Layout;
import org.patchthrough.web.page.NamedTarget;
import org.patchthrough.web.page.PageMessages;
import org.patchthrough.web.page.Renderer;
import org.patchthrough.web.page.ScriptView;
import org.patchthrough.web.page.ScriptView.Blank;
import org.patchthrough.web.page.ScriptView.Branch;
import org.patchthrough.web.page.ScriptView.Piece;
import org.patchthrough.web.page.ScriptView.Turn;
import org.patchthrough.web.page.ScriptView.Voice;
import org.patchthrough.web.page.StaticFiles;
import org.patchthrough.web.request.RequestPage;
import org.patchthrough.web.results.ResultsPage;
import org.patchthrough.web.results.ResultsPage.Bar;
import org.patchthrough.web.results.ResultsPage.Count;
import org.patchthrough.web.results.ResultsPage.Dot;
import org.patchthrough.web.results.ResultsPage.Evidence;
import org.patchthrough.web.results.ResultsPage.Group;
import org.patchthrough.web.results.ResultsPage.Icon;
import org.patchthrough.web.results.ResultsPage.Paint;
import org.patchthrough.web.results.ResultsPage.Row;
import org.patchthrough.web.results.ResultsPage.Segment;

/** Pages as they may be: fictional members, a fictional bill, every state that looks different. */
final class Samples {
    static final Map<String, Sample> ALL = all();

    private Samples() {}

    record Sample(String template, Object page) {}

    /** All of them, each under its name. */
    static Javalin serve() {
        var renderer = new Renderer();
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    StaticFiles.mount(config);
                    ALL.forEach((path, sample) -> config.routes.get(
                            "/" + path,
                            ctx -> renderer.show(ctx, 200, sample.template(), sample.page(), Renderer.NO_REFERRER)));
                })
                .start("127.0.0.1", 0);
    }

    private static Map<String, Sample> all() {
        var number = new DialLink("our line", "", "(202) 555-0117", "tel:+12025550117");
        var all = new LinkedHashMap<String, Sample>();
        all.put("home", new Sample("home/page", home()));
        all.put("request", new Sample("request/page", request(number, null, null, form("", ""))));
        all.put(
                "mistakes",
                new Sample(
                        "request/page",
                        request(
                                number,
                                null,
                                null,
                                form(
                                        "(423) 555-014",
                                        "2138",
                                        new FieldError("phone", "That number has 9 digits; US numbers have 10."),
                                        new FieldError(
                                                "zip",
                                                "That ZIP code has 4 digits; a ZIP code has 5. A zero in front counts.")))));
        all.put("refused", new Sample("request/page", request(number, refusal(), null, null)));
        all.put("choose", new Sample("request/page", request(number, null, choice(), form("4235550142", "00042"))));
        all.put(
                "names",
                new Sample(
                        "request/page",
                        request(
                                number,
                                null,
                                new RequestPage.Names(
                                        "00042 is in Franklin.",
                                        "We will call your two senators, Iris Brand and Otto Vale.",
                                        "FR-S1"),
                                form("4235550142", "00042"))));
        all.put("ringing", new Sample("call/page", call(ringing(), List.of())));
        all.put(
                "talking",
                new Sample("call/page", call(talking(), List.of(answer("FR-2", "Representative Whitlock", "", true)))));
        all.put(
                "asked",
                new Sample(
                        "call/page",
                        call(
                                over(),
                                List.of(
                                        answer("FR-2", "Representative Whitlock", "", true),
                                        answer("FR-S1", "Senator Brand", "has not decided", false)))));
        all.put("spanish", new Sample("request/page", spanish()));
        all.put("frame", new Sample("request/frame", request(null, null, null, form("", ""))));
        all.put("link", new Sample("request/link", request(null, null, null, null)));
        all.put("text", new Sample("info/text", text()));
        all.put("never", new Sample("info/block", never()));
        all.put("script", new Sample("info/script", whole(number)));
        all.put("results", new Sample("results/page", results()));
        all.put("empty", new Sample("results/page", empty()));
        all.put(
                "trouble",
                new Sample(
                        "error/page",
                        new ErrorPage(
                                chrome("Page not found"),
                                "That page doesn’t exist",
                                "The address may have lost a letter along the way.",
                                "See what you can call about",
                                "/")));
        return all;
    }

    private static Layout chrome(String title) {
        return new Layout(
                title + " · Neighbors for Open Libraries",
                PageMessages.in(Language.ENGLISH),
                site(""),
                "/c/open-late?lang=es",
                null,
                true,
                null,
                null);
    }

    private static Layout.Site site(String query) {
        return new Layout.Site(
                "Neighbors for Open Libraries",
                "/c/open-late",
                "/r/open-late",
                "/c/open-late",
                query,
                true,
                "http://127.0.0.1:7071");
    }

    private static RequestPage spanish() {
        var english = request(null, null, null, form("", ""));
        var layout = english.layout();
        return new RequestPage(
                new Layout(
                        layout.title(),
                        PageMessages.in(Language.SPANISH),
                        site("?lang=es"),
                        "/c/open-late?lang=en",
                        null,
                        true,
                        null,
                        null),
                new RequestPage.Appeal(
                        "Pida al Congreso bibliotecas abiertas hasta las nueve",
                        "La mayoría de las bibliotecas cierran a las cinco, cuando casi todos siguen en el trabajo.",
                        List.of("Ofrece a los condados la mitad del costo."),
                        "Su representante, después sus dos senadores si usted quiere; los encontramos por su código postal.",
                        "",
                        "¡Buenos días! Me llamo ______ y vivo en ______. ¿Va a copatrocinar la Ley de Bibliotecas Abiertas?"),
                english.ways(),
                english.script(),
                english.alone(),
                null,
                null,
                english.form());
    }

    private static InfoPage text() {
        return new InfoPage(
                chrome("Privacy"),
                "Privacy",
                "You give us a number so that we can call it once.",
                List.of(new InfoPage.Part("Your number", "It is kept encrypted."), new InfoPage.Part("P01", "Hi.")));
    }

    private static BlockNumberPage never() {
        return new BlockNumberPage(
                chrome("Never call my number"),
                null,
                "Enter a number and we’ll never call or text it again.",
                "That number has 9 digits; US numbers have 10.",
                new BlockNumberPage.Form("/c/open-late/never", "token", "(423) 555-014"));
    }

    private static ScriptPage whole(DialLink number) {
        return new ScriptPage(
                chrome("Your members’ own numbers"),
                "Your members’ own numbers",
                "For ZIP code 00042. Dial, say your name and service, and read the script.",
                List.of(
                        new ScriptPage.Member(
                                "FR-2", "Representative Ada Whitlock", number, List.of(number, number), script()),
                        new ScriptPage.Member("FR-S1", "Senator Otto Vale", number, List.of(number), script())),
                null,
                script(),
                "/c/open-late");
    }

    private static HomePage home() {
        return new HomePage(
                chrome("Call your members of Congress"),
                List.of(
                        new HomePage.Entry(
                                "Ask Congress to keep libraries open till nine",
                                "Most county libraries close at five, while people are still at work.",
                                "Neighbors for Open Libraries",
                                "/c/open-late",
                                "/r/open-late"),
                        new HomePage.Entry(
                                "Fund the night trains",
                                "One line a state, every night.",
                                "Riders at Night",
                                "/c/night-trains",
                                null)));
    }

    private static RequestPage request(
            DialLink number, RequestPage.Problem problem, RequestPage.Before choice, RequestPage.Form form) {
        var texting =
                number == null ? null : new RequestPage.Texting("BOOKS", number.phone(), "sms:+12025550117?body=BOOKS");
        return new RequestPage(
                chrome("Keep libraries open till nine"),
                new RequestPage.Appeal(
                        "Ask Congress to keep libraries open till nine",
                        "Most county libraries close at five, while people are still at work. The Open Late Libraries Act would pay for evenings. The House votes on Thursday.",
                        List.of(
                                "It offers counties half the cost of opening until nine on weekdays, for five years. Nobody has to take it."),
                        "Your representative, then your two senators; we find them by your ZIP code. A person in the office takes your message.",
                        "Washington is open now, until 5:00 PM Eastern.",
                        "Good morning. My name is ______ and I live in ______. Will the Representative cosponsor the Open Late Libraries Act?"),
                new RequestPage.Ways(number, texting, "/c/open-late/offices"),
                "/c/open-late/script",
                "/c/open-late",
                problem,
                choice,
                form);
    }

    private static RequestPage.Form form(String phone, String zip, FieldError... mistakes) {
        return new RequestPage.Form(
                "/c/open-late",
                "token",
                "key",
                new RequestPage.Typed(phone, zip, "", false, false, false),
                List.of(mistakes),
                new RequestPage.Consent(
                        "By pressing Call me, I ask Neighbors for Open Libraries to place one automated call to this number and connect me to my members of Congress. My number will be shown to the office. Not a subscription.",
                        "2026-11 en",
                        "Text me one question after the call.",
                        "Message and data rates may apply. Reply STOP to quit, HELP for help.",
                        "/c/open-late/privacy",
                        "/c/open-late/terms"),
                true,
                "/c/open-late/whom");
    }

    private static RequestPage.Problem refusal() {
        return new RequestPage.Problem(
                "We can’t ring this number again today",
                "It was asked for three times since midnight. We stop there so that nobody’s phone is rung by somebody else. Your call still counts if you make it:",
                List.of(
                        new DialLink("Rep. Whitlock", "Washington", "(202) 555-0143", "tel:+12025550143"),
                        new DialLink("Sen. Brand", "Washington", "(202) 555-0144", "tel:+12025550144")));
    }

    private static RequestPage.Choice choice() {
        return new RequestPage.Choice(
                "ZIP code 00042 lies in two districts. Who is your representative?",
                List.of(
                        new RequestPage.Option("FR-2", "Ada Whitlock", "Franklin, 2nd district", false),
                        new RequestPage.Option("FR-3", "Tomás Quill", "Franklin, 3rd district", true)),
                "You will also talk to Senators Iris Brand and Otto Vale.",
                new RequestPage.Street(
                        "We couldn’t find that address. Choose your member, or try writing it another way."));
    }

    private static CallPage call(Standing standing, List<Answer> answers) {
        return new CallPage(
                chrome(standing.notice().line()),
                "AAAA",
                "Your call to Representative Whitlock",
                "FR-2",
                standing,
                standing.phase() == CallPage.Phase.OVER ? null : script(),
                answers,
                new CallPage.Links(
                        standing.phase() == CallPage.Phase.OVER ? null : "/call/AAAA",
                        standing.phase() == CallPage.Phase.RING ? "/call/AAAA/cancel" : null,
                        standing.phase() == CallPage.Phase.TALK ? "/call/AAAA/done" : null,
                        null,
                        null,
                        standing.phase() == CallPage.Phase.OVER ? "https://call.example.org/c/open-late" : null));
    }

    private static List<Step> steps(int now) {
        var labels = List.of("Ring", "Press 1", "Briefing", "Talk", "Answer");
        return java.util.stream.IntStream.range(0, 5)
                .mapToObj(i -> new Step(labels.get(i), i < now ? Mark.DONE : i == now ? Mark.NOW : Mark.AHEAD))
                .toList();
    }

    private static Standing ringing() {
        return new Standing(
                CallPage.Phase.RING,
                new CallPage.Notice(
                        "Ringing your phone…",
                        "Pick up and press 1. The call comes from (202) 555-0117.",
                        "If your phone asks who is calling, accept the call.",
                        "We are ringing your phone.",
                        false),
                -1,
                steps(0),
                List.of(),
                List.of(),
                null,
                true);
    }

    private static Standing talking() {
        return new Standing(
                CallPage.Phase.TALK,
                new CallPage.Notice("You’re connected", "Representative Ada Whitlock, Washington", "", "", false),
                42,
                steps(3),
                List.of(),
                List.of(),
                null,
                true);
    }

    private static Standing over() {
        return new Standing(
                CallPage.Phase.OVER,
                new CallPage.Notice("The call ended early", "What did they say?", "", "The call has ended.", false),
                -1,
                steps(4),
                List.of(),
                List.of(),
                new CallPage.Action("Call again", "/c/open-late", "", false),
                true);
    }

    private static Turn we(String before, String ask, String after) {
        return new Turn(Voice.CALLER, List.of(words(before), new Piece(ask, true, Blank.NONE), words(after)));
    }

    private static Piece words(String text) {
        return new Piece(text, false, Blank.NONE);
    }

    private static Turn they(String words) {
        return new Turn(Voice.STAFFER, List.of(words(words)));
    }

    private static ScriptView script() {
        return new ScriptView(
                List.of(we(
                        "Good morning. My name is ______ and I live in Marlow, 00042. ",
                        "Does Representative Ada Whitlock support keeping county libraries open in the evening?",
                        "")),
                List.of(
                        new Branch(
                                "agree",
                                "They agree",
                                "Agree",
                                "She is for it",
                                "supports",
                                List.of(
                                        they("Yes, she agrees with you. Evening hours matter to working families."),
                                        we(
                                                "I’m glad to hear it. People here work until five, and that is when our library locks its doors. ",
                                                "Will Representative Whitlock cosponsor the Open Late Libraries Act?",
                                                ""),
                                        they("I’m not sure about the bill, but I will pass your thoughts on to her."),
                                        we(
                                                "Please ask her to cosponsor it. May I leave my name and address, so that you can write to me when she has? Thank you.",
                                                "",
                                                ""))),
                        new Branch(
                                "disagree",
                                "They disagree",
                                "Disagree",
                                "Counties should pay",
                                "opposes",
                                List.of(
                                        they(
                                                "The Representative thinks library hours are for counties to decide, and to pay for."),
                                        we(
                                                "Counties would still decide: the bill only offers half the cost.",
                                                "",
                                                ""))),
                        new Branch(
                                "not-sure",
                                "They’re not sure",
                                "Not sure",
                                "Staff don’t know",
                                "not_given",
                                List.of(
                                        they("I don’t know where she is on this one."),
                                        we("Then please tell her that a constituent in Marlow called.", "", "")))),
                List.of(
                        new Branch(
                                "voicemail",
                                "Voicemail",
                                "Voicemail",
                                "",
                                "",
                                List.of(we(
                                        "My name is ______, I live at ______ in Marlow, 00042. ",
                                        "Please cosponsor the Open Late Libraries Act.",
                                        " Thank you."))),
                        new Branch(
                                "hold",
                                "On hold",
                                "On hold",
                                "",
                                "",
                                List.of(
                                        new Turn(
                                                Voice.NOTE,
                                                List.of(
                                                        words(
                                                                "Two minutes is normal. After five, press star: we’ll try another office."))))),
                        new Branch(
                                "who",
                                "Who told you to call?",
                                "Who told you?",
                                "",
                                "",
                                List.of(we(
                                        "I’m calling for myself. Neighbors for Open Libraries showed me how.",
                                        "",
                                        "")))),
                "en");
    }

    private static Answer answer(String seat, String who, String told, boolean now) {
        var name = new SpokenName("", who, who, "she", "her", "her");
        var profile = new TargetProfile(seat, who, "", "FR", name, name, List.of());
        return new Answer(
                "/call/AAAA/answer",
                "m",
                new NamedTarget(seat, Language.ENGLISH, profile),
                new CallPage.Told(told, "", "", ""),
                "cosponsor the Open Late Libraries Act",
                now);
    }

    private static ResultsPage results() {
        var segments = List.of(
                new Segment(new Paint("supports", true), "0%", "16.67%", "8.33%", "1"),
                new Segment(new Paint("supports", false), "16.67%", "16.67%", "25%", ""),
                new Segment(new Paint("undecided", false), "33.33%", "16.67%", "41.67%", ""),
                new Segment(new Paint("unknown", false), "50%", "33.33%", "66.67%", "2"),
                new Segment(new Paint("opposes", true), "83.33%", "16.67%", "91.67%", "1"));
        var legend = List.of(
                new Group(
                        "For",
                        List.of(
                                new Count(
                                        new Paint("supports", true),
                                        new Icon("supports", "supports"),
                                        "Supports, confirmed",
                                        "",
                                        "1"),
                                new Count(
                                        new Paint("supports", false),
                                        new Icon("supports", "supports-reported"),
                                        "Supports, reported",
                                        "",
                                        "1"))),
                new Group(
                        "Still open",
                        List.of(
                                new Count(
                                        new Paint("undecided", false),
                                        new Icon("undecided", "undecided"),
                                        "Undecided",
                                        "",
                                        "1"),
                                new Count(
                                        new Paint("not-given", false),
                                        new Icon("not-given", "not-given"),
                                        "Wouldn’t say",
                                        "Staff didn’t know or wouldn’t say",
                                        "0"),
                                new Count(
                                        new Paint("unknown", false),
                                        new Icon("unknown", "unknown"),
                                        "No clear answer",
                                        "Conflicting, too few, or no calls yet",
                                        "2"))),
                new Group(
                        "Against",
                        List.of(
                                new Count(
                                        new Paint("opposes", true),
                                        new Icon("opposes", "opposes"),
                                        "Opposes, confirmed",
                                        "",
                                        "1"),
                                new Count(
                                        new Paint("opposes", false),
                                        new Icon("opposes", "opposes-reported"),
                                        "Opposes, reported",
                                        "",
                                        "0"))));
        var rows = List.of(
                new Row(
                        new ResultsPage.Holder("Ada Whitlock", "R · FR-2", "FR-2"),
                        new Icon("undecided", "undecided"),
                        "Undecided",
                        "reported by callers",
                        new Evidence.Dots(List.of(
                                new Dot("undecided", 0),
                                new Dot("undecided", 19),
                                new Dot("undecided", 38),
                                new Dot("not-given", 57))),
                        "3 of 4 callers: hasn’t decided",
                        "1 wouldn’t say",
                        null),
                new Row(
                        new ResultsPage.Holder("Odessa Brand", "R · JE-1", "JE-1"),
                        new Icon("supports", "supports-reported"),
                        "Supports",
                        "reported by callers",
                        new Evidence.Interval("supports", 101, 46, 121),
                        "22 of 27 callers: for it, 81% (63–92%)",
                        "",
                        null),
                new Row(
                        new ResultsPage.Holder("Lucia Marsh", "D · AB-0", "AB-0"),
                        new Icon("supports", "supports"),
                        "Supports",
                        "confirmed",
                        null,
                        "No answers yet",
                        "",
                        new ResultsPage.Source(
                                "Source: cosponsor list, November 24, 2026", "https://libraries.example/cosponsors")));
        var funnel = List.of(
                new ResultsPage.Step("Asked for a call", "3,412", "100.0%", ""),
                new ResultsPage.Step("Picked up", "2,871", "84.1%", "84% of the step before"),
                new ResultsPage.Step("Told us the answer", "1,107", "32.4%", "74% of the step before"));
        return new ResultsPage(
                chrome("Where members stand on the Open Late Libraries Act"),
                "Where members stand on the Open Late Libraries Act",
                "1 member is confirmed for the Open Late Libraries Act. Callers report 1 more for it.",
                new ResultsPage.Edition(
                        "December 2, 2:14 pm Eastern",
                        "2026-12-02T14:14-05:00",
                        "/api/v1/campaigns/open-late/whip.csv"),
                "/c/open-late",
                List.of(new Bar(
                        "whip-house",
                        "House",
                        new ResultsPage.Need("66.67%", "middle", "4 needed"),
                        "1 confirmed for, 1 more reported",
                        "Of 6 members: 1 confirmed for, 1 reported for, 1 undecided, 2 without a clear answer, 1 confirmed against.",
                        segments,
                        legend)),
                new ResultsPage.Members(rows, rows.subList(2, 3)),
                new ResultsPage.Funnel(funnel, "Another 502 callers left a voicemail. 352 did not get through."));
    }

    private static ResultsPage empty() {
        return new ResultsPage(
                chrome("No answers yet"),
                "Where members stand on the Open Late Libraries Act",
                "No answers yet.",
                new ResultsPage.Edition(
                        "December 2, 2:14 pm Eastern",
                        "2026-12-02T14:14-05:00",
                        "/api/v1/campaigns/open-late/whip.csv"),
                "/c/open-late",
                List.of(),
                new ResultsPage.Members(List.of(), List.of()),
                new ResultsPage.Funnel(List.of(new ResultsPage.Step("Asked for a call", "0", "0%", "")), ""));
    }
}
