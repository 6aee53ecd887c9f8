package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import fengni.label.zip.BareArchive;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;

/**
 * Looks at a labelled book or document once more before it is given out, sharing no code with the readers and writers: a
 * second walk over the archive, and plain searches in the one part that holds the label.
 *
 * <p>It asks for these things: every other part lies in the archive with its very bytes and in the order that it had; the
 * part with the label, without its element and what had to be put around it, is what it was; and there is one label,
 * namely this one.
 */
final class BookReadBack {
    private static final int MOST = 8 << 20;
    /** A tag that is longer is none of a label, and would only cost. */
    private static final int TAG = 1 << 16;

    private static final Pattern ROOT_FILE = Pattern.compile("<(?:[\\w.-]+:)?rootfile\\s[^<>]*>");
    private static final Pattern PATH = Pattern.compile("\\sfull-path\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern HOLLOW = Pattern.compile("<((?:[\\w.-]+:)?CustomDatas)(?:\\s[^<>]*)?></\\1>");
    private static final String LABELS = "http://www.tc260.org.cn/ns/AIGC/1.0/";
    private static final Pattern DECLARED = Pattern.compile(" ?([\\w-]+):\\s+" + Pattern.quote(LABELS));
    private static final String META = "(?:[\\w.-]+:)?meta";
    private static final String DATA = "(?:[\\w.-]+:)?CustomData";

    private final BareArchive before;
    private final BareArchive after;
    private final String json;

    private BookReadBack(Medium original, Medium marked, AigcLabel label) {
        before = BareArchive.of(original);
        after = BareArchive.of(marked);
        json = label.wrappedJson().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static Optional<String> ofEpub(Medium original, Medium marked, AigcLabel label) {
        return guarded(() -> new BookReadBack(original, marked, label).epub());
    }

    static Optional<String> ofOfd(Medium original, Medium marked, AigcLabel label) {
        return guarded(() -> new BookReadBack(original, marked, label).ofd());
    }

    /** What one look found. */
    private interface Look {
        Optional<String> found() throws DataFormatException;
    }

    private static Optional<String> guarded(Look look) {
        try {
            return look.found();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DataFormatException broken) {
            return Optional.of("archive: " + broken.getMessage());
        }
    }

    private Optional<String> epub() throws DataFormatException {
        var type = after.named("mimetype");
        if (type.isPresent()
                && before.named("mimetype").orElseThrow().from() != type.get().from()) {
            return Optional.of("mimetype");
        }
        var now = after.text(main(), MOST);
        var prefix = DECLARED.matcher(now);
        if (Pattern.compile("<(?:[\\w.-]+:)?package\\s[^<>]*version\\s*=\\s*[\"']3")
                .matcher(now)
                .find()) {
            var slot = prefix.find() ? prefix.group(1) + ":AIGC" : "undeclared";
            var named = '<' + META + "\\s[^<>]*property\\s*=\\s*[\"']" + Pattern.quote(slot) + "[\"'][^<>]*>";
            return judged(main(), named, named + "(JSON)</" + META + '>', json);
        }
        var named = '<' + META + "\\s[^<>]*name\\s*=\\s*[\"']AIGC[\"'][^<>]*>";
        return judged(
                main(),
                named,
                "<" + META + "(?=\\s[^<>]*name\\s*=\\s*[\"']AIGC[\"'])\\s[^<>]*content\\s*=\\s*[\"'](JSON)[\"'][^<>]*>"
                        + "(?:</" + META + ">)?",
                json.replace("\"", "&quot;"));
    }

    private Optional<String> ofd() throws DataFormatException {
        var named = '<' + DATA + "\\s[^<>]*Name\\s*=\\s*[\"']AIGC[\"'][^<>]*>";
        return judged("OFD.xml", named, named + "(JSON)</" + DATA + '>', json);
    }

    /**
     * Judges the part with the label.
     *
     * @param named finds the beginning of every label
     * @param slot finds a label whole, with the word JSON for its value
     */
    private Optional<String> judged(String part, String named, String slot, String value) throws DataFormatException {
        if (!after.keeps(before, other -> other.name().equalsIgnoreCase(part))) {
            return Optional.of("another part");
        }
        var now = opened(after.text(part, MOST));
        var old = opened(before.text(part, MOST));
        var whole = Pattern.compile(slot.replace("JSON", "[^<>\"]*|[^<>]*"));
        var meant = Pattern.compile(slot.replace("JSON", Pattern.quote(value)));
        if (Pattern.compile(named).matcher(now).results().count() != 1
                || meant.matcher(now).results().count() != 1) {
            return Optional.of("label");
        }
        return without(whole, now).equals(without(whole, old))
                ? Optional.empty()
                : Optional.of("more than meant in " + part);
    }

    /** Returns the text with two tags for every element that has one. */
    private static String opened(String xml) {
        var text = new StringBuilder(xml.length() + 64);
        int at = 0;
        for (int open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', at)) {
            int close = xml.indexOf('>', open);
            if (close < 0 || close - open > TAG) {
                throw new IllegalArgumentException("tag at " + open);
            }
            text.append(xml, at, open);
            var tag = xml.substring(open + 1, close);
            if (tag.endsWith("/")) {
                var bare = tag.substring(0, tag.length() - 1).strip();
                text.append('<')
                        .append(bare)
                        .append("></")
                        .append(bare.replaceFirst("(?s)\\s.*", ""))
                        .append('>');
            } else {
                text.append('<').append(tag).append('>');
            }
            at = close + 1;
        }
        return text.append(xml, at, xml.length()).toString();
    }

    private static String without(Pattern slot, String text) {
        var bare = HOLLOW.matcher(slot.matcher(text).replaceAll("")).replaceAll("");
        return DECLARED.matcher(bare).replaceAll("").replace(" prefix=\"\"", "");
    }

    private String main() throws DataFormatException {
        var root = ROOT_FILE.matcher(after.text("META-INF/container.xml", MOST));
        while (root.find()) {
            var path = PATH.matcher(root.group());
            boolean book =
                    root.group().contains("oebps-package") || !root.group().contains("media-type");
            if (book && path.find() && after.named(path.group(1)).isPresent()) {
                return path.group(1);
            }
        }
        throw new IllegalArgumentException("rootfile");
    }
}
