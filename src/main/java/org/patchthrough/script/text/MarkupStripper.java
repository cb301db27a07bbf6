package org.patchthrough.script.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of Markdown, HTML and word processors that stand in pasted scripts, taken off one line.
 *
 * <p>No Markdown parser does that here: to Markdown two blank lines are as good as one, {@code ____} is a rule across the
 * page and the lines of a paragraph are one, while scripts are written in lines, and it is by blank lines that many part
 * their branches.
 */
final class MarkupStripper {
    private static final Pattern SYMBOL = Pattern.compile("[\\p{So}\\x{FE0F}\\x{200D}\\x{1F3FB}-\\x{1F3FF}]{1,9}\\s*");
    private static final Pattern QUOTE = Pattern.compile(">\\s*");
    private static final Pattern ITEM = Pattern.compile(
            "(?:[-*+•▪◦●○‣·–]\\s+(?:\\[[ xX]]\\s+)?|\\(?\\d{1,2}[.)]\\s+|\\(?[a-h]\\)\\s+|step\\s+\\d{1,2}\\s*[:.)–—-]\\s+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+");
    private static final List<Pattern> BEFORE = List.of(SYMBOL, QUOTE, ITEM, HEADING);

    private static final Pattern TAG = Pattern.compile(
            "</?(?:b|i|em|strong|u|s|p|br|div|span|h[1-6]|li|ul|ol|a|font|blockquote)(?:\\s[^<>]{0,300})?/?>");
    private static final Pattern TITLE_TAG = Pattern.compile("(?i)<h[1-6](?:\\s[^<>]{0,300})?>");
    private static final Pattern BOLD_TAG = Pattern.compile("(?i)</?(?:b|strong)(?:\\s[^<>]{0,300})?>");
    private static final Pattern BLOCK_END =
            Pattern.compile("(?i)</(?:p|h[1-6]|li|div|blockquote)>\\s*(?=\\S)|<br\\s?/?>");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{1,300})]\\([^()\\s]{1,1000}(?:\\s\"[^\"]{0,200}\")?\\)");
    private static final Pattern STARS = Pattern.compile("\\*{2,}|\\*(?=[^\\s*])|(?<=[^\\s*])\\*|~~|`");
    private static final Pattern STRONG = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])__(?=[\\p{L}\\p{N}\\[“\"‘'])([^_]{1,400}?)(?<=\\S)__(?![\\p{L}\\p{N}_])");
    private static final Pattern SLANTED =
            Pattern.compile("(?<![\\p{L}\\p{N}_])_(?=[^\\s_])([^_]{1,4000}?)(?<=\\S)_(?![\\p{L}\\p{N}_])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!>~|<&-])");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern RULE = Pattern.compile("[-–—=*_~•.\\s]{3,}");

    /** Keeps what is written behind it as it stands. */
    static final String LITERAL = "\\ ";

    private MarkupStripper() {}

    /** What of HTML parts lines, or makes them stand out, in Markdown's marks and line ends. */
    static String withoutHtml(String written) {
        if (written.indexOf('<') < 0 || written.indexOf('>') < 0) {
            return written;
        }
        var parted = BLOCK_END.matcher(written).replaceAll("\n");
        return BOLD_TAG.matcher(TITLE_TAG.matcher(parted).replaceAll("# ")).replaceAll("**");
    }

    static TextLine row(int line, String written) {
        var raw = BLANKS.matcher(written).replaceAll(" ").strip();
        if (raw.isEmpty()) {
            return new TextLine(line, raw, "", TextLine.Look.BLANK);
        }
        if (raw.startsWith(LITERAL) && raw.length() > LITERAL.length()) {
            return new TextLine(line, raw, raw.substring(LITERAL.length()), TextLine.Look.LITERAL);
        }
        if (RULE.matcher(raw).matches()) {
            return new TextLine(line, raw, "", TextLine.Look.RULE);
        }
        return body(line, raw);
    }

    private static TextLine body(int line, String raw) {
        var look = TextLine.Look.PLAIN;
        int at = 0;
        for (boolean more = true; more; ) {
            more = false;
            for (var pattern : BEFORE) {
                var mark = pattern.matcher(raw).region(at, raw.length());
                if (mark.lookingAt()) {
                    at = mark.end();
                    more = true;
                    look = pattern == ITEM ? TextLine.Look.ITEM : pattern == HEADING ? TextLine.Look.HEADING : look;
                }
            }
        }
        var body = raw.substring(at);
        var text = clean(body);
        if (text.isEmpty()) {
            return new TextLine(line, raw, "", TextLine.Look.RULE);
        }
        return new TextLine(line, raw, text, look == TextLine.Look.HEADING ? look : look(body, look));
    }

    private static TextLine.Look look(String body, TextLine.Look otherwise) {
        if (isWhole(body, "**") || isWhole(body, "__")) {
            return TextLine.Look.BOLD;
        }
        boolean aside = isWhole(body, "*")
                || (isWhole(body, "_") && !body.startsWith("__"))
                || (body.startsWith("(") && body.indexOf(')') == body.length() - 1)
                || (body.startsWith("[") && body.indexOf(']') == body.length() - 1);
        return aside ? TextLine.Look.ASIDE : otherwise;
    }

    private static boolean isWhole(String body, String mark) {
        var end = body.endsWith(":") ? body.length() - 1 : body.length();
        return end > 2 * mark.length()
                && body.startsWith(mark)
                && body.indexOf(mark, mark.length()) == end - mark.length();
    }

    /** Without marks inside the line. */
    static String clean(String body) {
        var text = body.indexOf('<') < 0 ? body : TAG.matcher(body).replaceAll("");
        if (text.indexOf('&') >= 0) {
            text = text.replace("&nbsp;", " ")
                    .replace("&rsquo;", "’")
                    .replace("&lsquo;", "‘")
                    .replace("&ldquo;", "“")
                    .replace("&rdquo;", "”")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
        }
        text = LINK.matcher(text).replaceAll("$1");
        text = STRONG.matcher(text).replaceAll("$1");
        text = SLANTED.matcher(text).replaceAll("$1");
        text = unescaped(text);
        text = ESCAPED.matcher(text).replaceAll("$1");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Removes stars, unless a backslash says that one is meant. */
    private static String unescaped(String text) {
        return STARS.matcher(text)
                .replaceAll(mark -> mark.start() > 0 && text.charAt(mark.start() - 1) == '\\'
                        ? Matcher.quoteReplacement(mark.group())
                        : "");
    }
}
