package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a labelled MP3 file once more: the tag frame by frame, and everything behind it byte by byte. */
final class Mp3ReadBack {
    /** A frame as it stands: its name, its two bytes of flags, and what it holds. */
    private record Part(String name, int flags, Medium content) {}

    /**
     * A file taken apart.
     *
     * @param kind version and flags of its tag
     * @param rest what stands behind frames and padding
     */
    private record Parts(int kind, List<Part> frames, Medium rest, Medium behind) {}

    private Mp3ReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        var now = taken(marked);
        if (now.isEmpty()) {
            return Optional.of("tag");
        }
        var before = original.startsWith(0, "ID3")
                ? taken(original)
                : Optional.of(new Parts(now.get().kind(), List.of(), original.part(0, 0), original));
        return before.isEmpty() ? Optional.of("old tag") : difference(before.get(), now.get(), label);
    }

    private static Optional<String> difference(Parts before, Parts now, AigcLabel label) {
        if (before.behind().mismatch(now.behind()) >= 0) {
            return Optional.of("sound");
        }
        var labels = now.frames().stream().filter(frame -> isLabel(frame, now)).toList();
        var meant = Medium.of(("\0AIGC\0" + label.bareJson()).getBytes(StandardCharsets.US_ASCII));
        if (labels.size() != 1 || labels.getFirst().content().mismatch(meant) >= 0) {
            return Optional.of("label");
        }
        var old = before.frames().stream()
                .filter(frame -> !isLabel(frame, before))
                .toList();
        var young = now.frames().stream().filter(frame -> !isLabel(frame, now)).toList();
        boolean same =
                before.kind() == now.kind() && before.rest().mismatch(now.rest()) < 0 && old.size() == young.size();
        for (int i = 0; same && i < old.size(); i++) {
            same = old.get(i).name().equals(young.get(i).name())
                    && old.get(i).flags() == young.get(i).flags()
                    && old.get(i).content().mismatch(young.get(i).content()) < 0;
        }
        return same ? Optional.empty() : Optional.of("other frames");
    }

    private static Optional<Parts> taken(Medium file) {
        if (!file.startsWith(0, "ID3") || !file.has(0, 10)) {
            return Optional.empty();
        }
        int version = file.u8(3);
        int flags = file.u8(5);
        long end = 10 + seven(file, 6);
        long after = end + (version == 4 && (flags & 16) != 0 ? 10 : 0);
        if (!file.has(0, after) || (version != 3 && version != 4)) {
            return Optional.empty();
        }
        var body = version == 3 && flags >= 128 ? plain(file.part(10, end)) : file.part(10, end);
        long at = (flags & 64) == 0 ? 0 : version == 3 ? 4 + body.u32(0) : seven(body, 0);
        var frames = new ArrayList<Part>();
        while (body.has(at, 10) && body.u8(at) != 0) {
            long size = version == 3 ? body.u32(at + 4) : seven(body, at + 4);
            if (!body.has(at + 10, size)) {
                return Optional.empty();
            }
            frames.add(new Part(body.slice(at, 4).latin(), body.u16(at + 8), body.part(at + 10, at + 10 + size)));
            at += 10 + size;
        }
        long rest = at;
        while (rest < body.length() && body.u8(rest) == 0) {
            rest++;
        }
        return Optional.of(new Parts(
                version << 8 | flags,
                frames,
                body.part(Math.min(rest, body.length()), body.length()),
                file.part(after, file.length())));
    }

    private static boolean isLabel(Part frame, Parts parts) {
        // how the content is wrapped stands in the last byte of the flags; only ID3v2.4 has one that changes nothing
        // here
        boolean plain = (frame.flags() & (parts.kind() >> 8 == 4 ? 0xfd : 0xff)) == 0;
        if (!frame.name().equals("TXXX") || !plain || frame.content().length() == 0) {
            return false;
        }
        var head = frame.content().slice(0, Math.min(24, frame.content().length()));
        var charset = switch (head.u8(0)) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.ISO_8859_1;
        };
        return new String(head.from(1).bytes(), charset).startsWith("AIGC\0");
    }

    private static Medium plain(Medium body) {
        var bytes = body.whole();
        var plain = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length(); i++) {
            plain.write(bytes.u8(i));
            i += bytes.u8(i) == 0xff && bytes.has(i + 1, 1) && bytes.u8(i + 1) == 0 ? 1 : 0;
        }
        return Medium.of(plain.toByteArray());
    }

    private static long seven(Medium bytes, long at) {
        long number = 0;
        for (int i = 0; i < 4; i++) {
            number = number * 128 + bytes.u8(at + i) % 128;
        }
        return number;
    }
}
