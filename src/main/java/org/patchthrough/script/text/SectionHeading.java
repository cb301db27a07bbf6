package org.patchthrough.script.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of a document that writers name, other than branches. */
enum SectionHeading {
    TOPIC("topic|issue|subject|tema|asunto"),
    HEADLINE("headline|title|titular|t[íi]tulo"),
    BACKGROUND(
            "background(?: info(?:rmation)?)?|why(?: (?:call|this matters|it matters|now|we['’]re calling|you should call|you['’]re calling)(?: about this(?: issue)?)?)?\\??"
                    + "|context|the issue|about (?:this|the) (?:issue|bill)|summary|overview|the facts|facts|talking points|key points"
                    + "|more info(?:rmation)?|what['’]s (?:happening|going on)|issue background|antecedentes|contexto"
                    + "|por qu[ée] (?:llamar|importa)|resumen|informaci[óo]n|puntos clave"),
    OPENER("(?:(?:here(?:['’]s| is) |use |you can use |try )(?:a |an |the |this |your |our )?)?"
            + "(?:the |your |our |sample |example |suggested |phone |live |call(?:ing)? |short |full )*script(?: below)?|live|(?:here(?:['’]s| is) )?sample (?:call|dialogue|conversation)"
            + "|what to say|(?:when you call,? )?(?:you can|you could|you might|you may|please|just)? ?say(?: something like(?: this)?| this)?|when you call|opener|opening(?: (?:line|statement))?|intro|introduction|greeting|start(?: here)?|dialogue|conversation"
            + "|the call|live (?:call|person|answer)|(?:el |su )?gui[óo]n(?: (?:de|para la) llamada)?|qu[ée] decir|apertura|inicio|introducci[óo]n|saludo"
            + "|(?:if|when) (?:someone|somebody|a (?:live )?(?:person|staffer|human|staff member)|staff|the (?:office|staffer)) (?:answers|picks up)(?: the phone)?"
            + "|if you (?:reach|get|get through to|speak (?:to|with)|talk to) (?:a |the )?(?:live )?(?:person|staffer|human|someone|staff)"
            + "|si (?:alguien )?contesta(?: alguien)?|si le contestan"),
    /** A heading over headings. */
    ANSWERS(
            "(?:possible |their |staff(?:er)? |the |sample )?(?:responses|answers|replies|outcomes|branches|scenarios)|(?:posibles )?respuestas|what they (?:may|might) say"),
    /** What the caller is to do next while talking: its heading says nothing to anybody on the phone. */
    STEP(
            "introduce yourself|identify yourself|(?:make |state |your |the |make your |state your |make the )?ask|(?:share|tell) (?:your|a personal) story"
                    + "|(?:explain|say) why (?:you['’]re calling|you care|it matters(?: to you)?)|(?:state|give) your (?:name|reason|request|message)"
                    + "|(?:be polite and )?thank (?:them|the staffer|the staff|the office)(?: for their time)?|body|(?:the |main |your )?message"
                    + "|pres[ée]ntese|(?:haga )?(?:la |su )petici[óo]n|agradezca"),
    CLOSING(
            "closing|close|end(?:ing)? (?:of )?(?:the|your) call|in closing|to close|wrap(?:ping)?[- ]up|end(?:ing)?|thank you|thanks|finally|cierre|despedida|para terminar"),
    /** Not for the page: what stands below is for the writer's other readers. */
    ASIDE(
            "tips?(?: for (?:calling|callers))?|notes?|calling tips|resources|sources|after (?:the|your|you) call|before (?:the|your|you) call|remember|reminder|instructions"
                    + "|how to (?:call|use this script)|share|next steps?|contacts?|phone numbers?|who to call|numbers to call|faqs?|report (?:back|your call)"
                    + "|consejos|notas?|recursos|fuentes|despu[ée]s de (?:la|su) llamada|antes de (?:la llamada|llamar)|instrucciones|tel[ée]fonos?");

    private static final Pattern BRACKETS = Pattern.compile("^[\\[(]|[])]$");
    private static final Pattern SYMBOLS = Pattern.compile("[\\p{So}\\x{FE0F}]");
    private static final int LONGEST = 60;

    private final Pattern names;

    SectionHeading(String names) {
        this.names = Pattern.compile(
                "(?:" + names + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /**
     * A part's name, and what stands behind it on the line.
     *
     * @param rest may be empty
     */
    record Named(SectionHeading section, String name, String rest) {}

    static Optional<Named> find(TextLine row) {
        var text =
                row.look() == TextLine.Look.ASIDE ? BRACKETS.matcher(row.text()).replaceAll("") : row.text();
        int colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        if (name.length() > LONGEST || row.isEmpty() || row.look() == TextLine.Look.LITERAL) {
            return Optional.empty();
        }
        var words = SYMBOLS.matcher(name).replaceAll("").strip();
        for (var section : values()) {
            if (section.names.matcher(words).matches()) {
                boolean named = colon >= 0 || row.standsOut() || section.namesAlone(row, name);
                var rest = colon < 0 ? "" : text.substring(colon + 1).strip();
                return named ? Optional.of(new Named(section, words, rest)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Without a colon and without standing out, a word must begin with a capital and be unlikely as a title. */
    private boolean namesAlone(TextLine row, String name) {
        return switch (this) {
            case BACKGROUND, OPENER, ANSWERS, ASIDE ->
                Character.isUpperCase(row.text().codePointAt(0)) && row.look() != TextLine.Look.ITEM;
            case STEP -> Character.isUpperCase(row.text().codePointAt(0)) && name.indexOf(' ') > 0;
            case TOPIC, HEADLINE, CLOSING -> false;
        };
    }
}
