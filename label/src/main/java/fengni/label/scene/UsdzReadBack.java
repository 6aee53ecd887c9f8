package fengni.label.scene;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Looks at a labelled package once more, with a walk of its own over the directory: the first entry without the label's
 * statement is the original's, every other has the same bytes, its header included, and all begin at multiples of 64 bytes
 * that did.
 */
final class UsdzReadBack {
    private static final int END = 22;

    /** One entry: its record without what may change, its header, and its content. */
    private record Part(String name, long crc, Slice record, Medium header, Medium content, long at) {}

    private UsdzReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        var old = parts(original);
        var young = parts(marked);
        if (old.isEmpty() || old.size() != young.size()) {
            return Optional.of("entries: " + young.size());
        }
        for (int i = 0; i < old.size(); i++) {
            if (!isKept(old.get(i), young.get(i), i == 0)) {
                return Optional.of("entry " + i);
            }
        }
        var layer = bytes(young.getFirst());
        var crc = new CRC32();
        crc.update(layer);
        if (crc.getValue() != young.getFirst().crc()) {
            return Optional.of("check sum");
        }
        return holds(latin(bytes(old.getFirst())), latin(layer), label) ? Optional.empty() : Optional.of("label");
    }

    private static boolean isKept(Part old, Part young, boolean first) {
        boolean named = old.name().equals(young.name()) && (old.at() % 64 != 0 || young.at() % 64 == 0);
        if (first) {
            return named && alike(old.header().whole(), young.header().whole(), 14, 26);
        }
        return named
                && old.record().part(0, 42).mismatch(young.record().part(0, 42)) < 0
                && old.record().from(46).mismatch(young.record().from(46)) < 0
                && old.header().mismatch(young.header()) < 0
                && old.content().mismatch(young.content()) < 0;
    }

    /** Check sum and sizes stand together. */
    private static boolean alike(Slice old, Slice young, int from, int to) {
        return old.part(0, from).mismatch(young.part(0, from)) < 0
                && old.from(to).mismatch(young.from(to)) < 0;
    }

    private static byte[] bytes(Part part) {
        return part.content().whole().bytes();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Takes the statement out of the new text, in each of its forms, or the older string in. */
    private static boolean holds(String old, String young, AigcLabel label) {
        var value = '"' + label.wrappedJson().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        var statement = "string AIGC = " + value;
        int at = young.indexOf(statement);
        boolean once = at >= 0 && young.indexOf(statement, at + 1) < 0;
        var text = Pattern.quote(statement) + " *\n?";
        var custom = "\n?(?: *customLayerData = \\{\n)? *" + text + "(?: *\\}\n)?";
        return once
                && (old.equals(young)
                        || replaced(old, young, at, value)
                        || Stream.of("\n *" + text, custom, "\\(" + custom + "\\)\n", "\n\\(" + custom + "\\)\n")
                                .anyMatch(form -> isWithout(old, young, form)));
    }

    private static boolean isWithout(String old, String young, String form) {
        var found = Pattern.compile(form).matcher(young);
        return found.find() && old.equals(young.substring(0, found.start()) + young.substring(found.end()));
    }

    private static boolean replaced(String old, String young, int at, String value) {
        int from = at + "string AIGC = ".length();
        if (!old.startsWith(young.substring(0, from))) {
            return false;
        }
        var before = Pattern.compile("(?:\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+') *")
                .matcher(old)
                .region(from, old.length());
        var behind = young.substring(from + value.length()).replaceFirst("^ *", "");
        return before.lookingAt() && old.substring(before.end()).equals(behind);
    }

    private static List<Part> parts(Medium file) {
        var parts = new ArrayList<Part>();
        long end = file.length() - END;
        while (end > 0 && !file.startsWith(end, "PK\5\6")) {
            end--;
        }
        if (end <= 0) {
            return List.of();
        }
        var last = file.slice(end, END);
        long at = last.u32le(16);
        for (int i = 0; i < last.u16le(10) && file.has(at, 46) && file.startsWith(at, "PK\1\2"); i++) {
            var fixed = file.slice(at, 46);
            int length = 46 + fixed.u16le(28) + fixed.u16le(30) + fixed.u16le(32);
            var record = file.slice(at, length);
            long start = record.u32le(42);
            if (!file.startsWith(start, "PK\3\4")) {
                return List.of();
            }
            var header = file.slice(start, 30);
            long data = start + 30 + header.u16le(26) + header.u16le(28);
            if (!file.has(data, record.u32le(20)) || header.u32le(14) != record.u32le(16)) {
                return List.of();
            }
            var name = record.part(46, record.u16le(28)).latin();
            parts.add(new Part(
                    name,
                    record.u32le(16),
                    record,
                    file.part(start, data),
                    file.part(data, data + record.u32le(20)),
                    data));
            at += length;
        }
        return parts.size() == last.u16le(10) && at == end ? parts : List.of();
    }
}
