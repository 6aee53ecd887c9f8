package fengni.label.office;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import fengni.label.zip.BareArchive;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;

/**
 * Looks at a labelled package once more before it is given out, sharing no code with the readers and writers: its own walk
 * over the directory of the archive, and plain searches for the label and what points to it.
 *
 * <p>It asks for these things: every part but three lies in the archive with the very bytes and in the order that it had;
 * those three differ by what was put in and nothing else; the custom properties hold one property of that name, with this
 * label; and one pointer and one type stand for them.
 */
final class OfficeReadBack {
    private static final int MOST = 8 << 20;
    private static final Pattern POINTER = Pattern.compile(
            "<(?:[\\w.-]+:)?Relationship\\s[^<>]*/(?:custom-properties|customProperties)\\s*[\"'][^<>]*>");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']/?(?:\\./)?([^\"']+)[\"']");
    private static final Pattern NAMED = Pattern.compile("\\sname\\s*=\\s*[\"']AIGC[\"']", Pattern.CASE_INSENSITIVE);

    private final BareArchive before;
    private final BareArchive after;

    private OfficeReadBack(BareArchive before, BareArchive after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what is not as meant, if anything. */
    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        try {
            return new OfficeReadBack(BareArchive.of(original), BareArchive.of(marked)).difference(label);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DataFormatException broken) {
            return Optional.of("archive: " + broken.getMessage());
        }
    }

    private Optional<String> difference(AigcLabel label) throws DataFormatException {
        var pointers = after.text("_rels/.rels", MOST);
        var pointer = matches(POINTER, pointers);
        if (pointer.size() != 1) {
            return Optional.of("pointers: " + pointer.size());
        }
        var target = TARGET.matcher(pointer.getFirst().group());
        if (!target.find()) {
            return Optional.of("pointer");
        }
        var custom = target.group(1);
        var changed = List.of("[content_types].xml", "_rels/.rels", custom.toLowerCase(Locale.ROOT));
        if (!after.keeps(before, part -> changed.contains(part.name().toLowerCase(Locale.ROOT)))) {
            return Optional.of("another part");
        }
        for (String part : changed) {
            if (before.named(part).isPresent() && !meant(part)) {
                return Optional.of("more than meant in " + part);
            }
        }
        return holds(after.text(custom, MOST), label) && typed(custom) ? Optional.empty() : Optional.of("label");
    }

    /** A part is written again only for another text. */
    private boolean meant(String part) throws DataFormatException {
        var old = before.text(part, MOST);
        var now = after.text(part, MOST);
        return old.equals(now)
                ? after.holdsSame(
                        before,
                        before.named(part).orElseThrow(),
                        after.named(part).orElseThrow())
                : onlyMore(old, now);
    }

    /** The new text is the old one with something put in at one place, where at most a value without tags stood. */
    private static boolean onlyMore(String old, String now) {
        int head = 0;
        while (head < old.length() && head < now.length() && old.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.length(), now.length()) - head
                && old.charAt(old.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        var gone = old.substring(head, old.length() - tail);
        return !Pattern.compile("<[^!?]").matcher(gone).find();
    }

    private static boolean holds(String properties, AigcLabel label) {
        var json = label.bareJson().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var slot = Pattern.compile("\\sname\\s*=\\s*[\"']AIGC[\"'][^<>]*>\\s*<(?:[\\w.-]+:)?lpwstr(?:\\s[^<>]*)?>"
                + Pattern.quote(json) + "</");
        return matches(NAMED, properties).size() == 1
                && matches(slot, properties).size() == 1;
    }

    private boolean typed(String custom) throws DataFormatException {
        var types = after.text("[Content_Types].xml", MOST);
        var own = matches(
                Pattern.compile(
                        "<[^<>]*\\sPartName\\s*=\\s*[\"']/?" + Pattern.quote(custom) + "[\"'][^<>]*>",
                        Pattern.CASE_INSENSITIVE),
                types);
        var meant = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
        // without a line of its own the type of all .xml must have been this one
        return own.isEmpty()
                ? types.contains(meant)
                : own.size() == 1 && own.getFirst().group().contains(meant);
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }
}
