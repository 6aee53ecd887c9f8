package fengni.label.book;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines of a chapter, as its blocks make them: what stands between tags, but for those inside of a line. */
record Lines(List<String> all) {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdo", "big", "cite", "code", "em", "font", "i", "q", "small", "span", "strong", "u");

    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][\\w:.-]*)[^<>]*>");
    /** Words at the ends of a chapter stand in its first or last stretch. */
    private static final int STRETCH = 1 << 16;

    Lines(byte[] markup) {
        this(lines(new String(markup, StandardCharsets.UTF_8)));
    }

    Lines {
        all = List.copyOf(all);
    }

    private static List<String> lines(String markup) {
        int body = Math.max(0, markup.indexOf("<body"));
        var text = TAG.matcher(markup.substring(body).replaceAll("\\s+", " "))
                .replaceAll(tag -> INLINE.contains(tag.group(1)) ? "" : "\n");
        return text.lines().map(Lines::decoded).filter(line -> !line.isEmpty()).toList();
    }

    private static String decoded(String line) {
        return line.length() > STRETCH
                ? ""
                : line.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&")
                        .strip();
    }

    /** Returns the first line and the last, once if they are the same. */
    Set<String> ends() {
        return all.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(all.getFirst(), all.getLast()));
    }
}
