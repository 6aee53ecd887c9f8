package fengni.label.office;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a labelled package once more before it is given out, sharing no code with the readers and writers: its own walk
 * over the directory of the archive, and plain searches for the label and what points to it.
 *
 * <p>It asks for these things: every part but three lies in the archive with the very bytes and in the order that it had;
 * those three differ by what was put in and nothing else; the custom properties hold one property of that name, with this
 * label; and one pointer and one type stand for them.
 */
final class OfficeReadBack {
    private static final int FIXED = 46;
    private static final int MOST = 8 << 20;
    private static final Pattern POINTER = Pattern.compile(
            "<(?:[\\w.-]+:)?Relationship\\s[^<>]*/(?:custom-properties|customProperties)\\s*[\"'][^<>]*>");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']/?(?:\\./)?([^\"']+)[\"']");
    private static final Pattern NAMED = Pattern.compile("\\sname\\s*=\\s*[\"']AIGC[\"']", Pattern.CASE_INSENSITIVE);

    private final Walk before;
    private final Walk after;

    /** One part as the directory tells of it; {@code to} is where the next one begins. */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    private record Part(String name, byte[] told, long from, long to) {}

    /** An archive: its parts in the order of the directory, and the comment at its end. */
    private record Walk(Medium file, List<Part> parts, String comment) {
        Optional<Part> named(String name) {
            return parts.stream()
                    .filter(part -> part.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    private OfficeReadBack(Walk before, Walk after) {
        this.before = before;
        this.after = after;
    }

    /** Returns what is not as meant, if anything. */
    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        try {
            return new OfficeReadBack(walk(original), walk(marked)).difference(label);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DataFormatException broken) {
            return Optional.of("archive: " + broken.getMessage());
        }
    }

    private Optional<String> difference(AigcLabel label) throws DataFormatException {
        var pointers = text(after, "_rels/.rels");
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
        if (!sameOthers(changed)) {
            return Optional.of("another part");
        }
        for (String part : changed) {
            if (before.named(part).isPresent() && !meant(part)) {
                return Optional.of("more than meant in " + part);
            }
        }
        return holds(text(after, custom), label) && typed(custom) ? Optional.empty() : Optional.of("label");
    }

    /** A part is written again only for another text. */
    private boolean meant(String part) throws DataFormatException {
        var old = text(before, part);
        var now = text(after, part);
        return old.equals(now)
                ? sameContent(
                        before.named(part).orElseThrow(), after.named(part).orElseThrow())
                : onlyMore(old, now);
    }

    /** Every old part is there in its old place among the others, and only the properties may be new. */
    private boolean sameOthers(List<String> changed) {
        if (!before.comment().equals(after.comment())
                || after.parts().size() < before.parts().size()) {
            return false;
        }
        for (int i = 0; i < after.parts().size(); i++) {
            var now = after.parts().get(i);
            boolean mayChange = changed.contains(now.name().toLowerCase(Locale.ROOT));
            if (i >= before.parts().size()) {
                if (!mayChange || !toldTwice(now)) {
                    return false;
                }
            } else if (!same(before.parts().get(i), now, mayChange)) {
                return false;
            }
        }
        return true;
    }

    /** Before the content of a part that was written here stands what the directory tells, and nothing more. */
    private boolean toldTwice(Part part) {
        int name = u16(numbers(part.told()), 28);
        var header = after.file().slice(part.from(), 30L + name).bytes();
        return part.told().length == FIXED + name
                && Arrays.equals(header, 4, 30, part.told(), 6, 32)
                && Arrays.equals(header, 30, 30 + name, part.told(), FIXED, FIXED + name);
    }

    private boolean same(Part old, Part now, boolean mayChange) {
        if (mayChange && !sameContent(old, now)) {
            // of a changed part its day, its attributes and its name stay
            return toldTwice(now)
                    && Arrays.equals(old.told(), 4, 6, now.told(), 4, 6)
                    && Arrays.equals(old.told(), 12, 16, now.told(), 12, 16)
                    && Arrays.equals(old.told(), 34, 42, now.told(), 34, 42)
                    && old.name().equals(now.name());
        }
        // all but the offset, which moves with what lies before; a long one stands behind the name
        boolean large = numbers(old.told()).getInt(42) == -1;
        int end = large ? FIXED + u16(numbers(old.told()), 28) : old.told().length;
        return old.told().length == now.told().length
                && Arrays.equals(old.told(), 0, 42, now.told(), 0, 42)
                && Arrays.equals(old.told(), FIXED, end, now.told(), FIXED, end)
                && sameContent(old, now);
    }

    private boolean sameContent(Part old, Part now) {
        return old.to() - old.from() == now.to() - now.from()
                && before.file()
                                .part(old.from(), old.to())
                                .mismatch(after.file().part(now.from(), now.to()))
                        < 0;
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
        var types = text(after, "[Content_Types].xml");
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

    private static Walk walk(Medium file) {
        int most = (int) Math.min(file.length(), 22 + 0xffff);
        long tailAt = file.length() - most;
        var ending = file.slice(tailAt, most).bytes();
        var tail = numbers(ending);
        int last = most - 22;
        while (tail.getInt(last) != 0x06054b50) {
            last--;
        }
        long count = tail.getShort(last + 10) & 0xffff;
        long directory = tail.getInt(last + 16) & 0xffffffffL;
        long end = tailAt + last;
        if (last >= 20 && tail.getInt(last - 20) == 0x07064b50) {
            end = tail.getLong(last - 12);
            var large = numbers(file.slice(end, 56).bytes());
            count = large.getLong(32);
            directory = large.getLong(48);
        }
        boolean oneDisk = tail.getInt(last + 4) == 0 && tail.getShort(last + 8) == tail.getShort(last + 10);
        int told = tail.getInt(last + 12);
        boolean toTheEnd = last + 22 + u16(tail, last + 20) == most;
        if (!oneDisk || !toTheEnd || (told != -1 && told != end - directory)) {
            throw new IllegalArgumentException("last record");
        }
        var comment = new String(ending, last + 22, most - last - 22, StandardCharsets.ISO_8859_1);
        return new Walk(file, parts(file.between(directory, end).bytes(), count, directory), comment);
    }

    private static List<Part> parts(byte[] bytes, long count, long contentsEnd) {
        var directory = numbers(bytes);
        var told = new ArrayList<byte[]>();
        var starts = new long[(int) count];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            if (directory.getInt(at) != 0x02014b50) {
                throw new IllegalArgumentException("directory");
            }
            int length = FIXED + u16(directory, at + 28) + u16(directory, at + 30) + u16(directory, at + 32);
            told.add(Arrays.copyOfRange(bytes, at, at + length));
            starts[i] = told(told.getLast())[2];
            at += length;
        }
        if (at != bytes.length) {
            throw new IllegalArgumentException("directory");
        }
        var inPlace = starts.clone();
        Arrays.sort(inPlace);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < starts.length; i++) {
            int next = Arrays.binarySearch(inPlace, starts[i]) + 1;
            var name = new String(told.get(i), FIXED, u16(numbers(told.get(i)), 28), StandardCharsets.UTF_8);
            parts.add(new Part(name, told.get(i), starts[i], next < inPlace.length ? inPlace[next] : contentsEnd));
        }
        return parts;
    }

    /** Returns size, packed size and place; for those that four bytes cannot tell, long numbers stand in, in this order. */
    private static long[] told(byte[] bytes) {
        var record = numbers(bytes);
        var told = new long[] {record.getInt(24), record.getInt(20), record.getInt(42)};
        int end = FIXED + u16(record, 28) + u16(record, 30);
        int at = FIXED + u16(record, 28);
        while (at + 4 < end && u16(record, at) != 1) {
            at += 4 + u16(record, at + 2);
        }
        for (int i = 0; i < told.length; i++) {
            boolean large = told[i] == -1 && at + 12 <= end;
            told[i] = large ? record.getLong(at + 4) : told[i] & 0xffffffffL;
            at += large ? 8 : 0;
        }
        return told;
    }

    private static String text(Walk walk, String name) throws DataFormatException {
        var part = walk.named(name).orElseThrow(() -> new IllegalArgumentException(name));
        var bytes = content(walk.file(), part);
        boolean big = bytes.length > 1 && (bytes[0] == (byte) 0xfe || bytes[0] == 0);
        boolean little = bytes.length > 1 && (bytes[0] == (byte) 0xff || bytes[1] == 0);
        return new String(
                bytes, big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    /** Unpacks a part and holds it against its check sum; before its content the same numbers must stand. */
    private static byte[] content(Medium file, Part part) throws DataFormatException {
        var told = numbers(part.told());
        var header = numbers(file.slice(part.from(), 30).bytes());
        long size = told(part.told())[0];
        long packed = told(part.told())[1];
        if (size < 0 || size > MOST || header.getInt(0) != 0x04034b50 || header.getShort(8) != told.getShort(10)) {
            throw new IllegalArgumentException(part.name());
        }
        long data = part.from() + 30 + u16(header, 26) + u16(header, 28);
        var content = file.slice(data, packed).bytes();
        if (told.getShort(10) == 8) {
            var inflater = new Inflater(true);
            inflater.setInput(content);
            content = new byte[(int) size];
            boolean whole = inflater.inflate(content) == size;
            whole &= inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0;
            inflater.end();
            if (!whole) {
                throw new IllegalArgumentException(part.name());
            }
        }
        var crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != told.getInt(16)) {
            throw new IllegalArgumentException("CRC of " + part.name());
        }
        return content;
    }

    private static int u16(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
