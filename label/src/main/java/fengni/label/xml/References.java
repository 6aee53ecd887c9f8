package fengni.label.xml;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of XML 1.0 (4.1 and 4.6), where text is searched that no parser has read. */
public final class References {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#0*+([0-9]{1,7})|#x0*+([0-9A-Fa-f]{1,6})|(quot|apos|amp|lt|gt));");
    private static final Map<String, String> NAMED =
            Map.of("quot", "\"", "apos", "'", "amp", "&", "lt", "<", "gt", ">");

    private References() {}

    /** Returns a text with what its references stand for; those of a document's own and broken ones stay as they are. */
    public static String resolved(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
    }

    private static String meant(MatchResult found) {
        if (found.group(3) != null) {
            return NAMED.getOrDefault(found.group(3), found.group());
        }
        int code = found.group(1) != null ? Integer.parseInt(found.group(1)) : Integer.parseInt(found.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : found.group();
    }
}
