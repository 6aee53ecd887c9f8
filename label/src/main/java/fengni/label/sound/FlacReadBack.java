package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a labelled FLAC file once more: its blocks one by one, its frames byte by byte. */
final class FlacReadBack {
    /** Comments and padding are the only blocks that may change. */
    private record Parts(List<Medium> comments, List<Medium> others, List<Medium> paddings, Medium frames) {}

    private FlacReadBack() {}

    static Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        var before = taken(original);
        var now = taken(marked);
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.of("blocks");
        }
        return difference(before.get(), now.get(), label);
    }

    private static Optional<String> difference(Parts before, Parts now, AigcLabel label) {
        if (before.frames().mismatch(now.frames()) >= 0) {
            return Optional.of("frames");
        }
        if (!same(before.others(), now.others()) || !resized(before.paddings(), now.paddings())) {
            return Optional.of("other blocks");
        }
        if (now.comments().size() != 1 || before.comments().size() > 1) {
            return Optional.of("blocks of comments: " + now.comments().size());
        }
        var old = before.comments().isEmpty()
                ? Medium.of(new byte[0])
                : before.comments().getFirst();
        return CommentReadBack.difference(old, now.comments().getFirst(), label.bareJson());
    }

    private static boolean same(List<Medium> before, List<Medium> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (before.get(i).mismatch(now.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A padding may lose bytes at its beginning, or get zeros there. */
    private static boolean resized(List<Medium> before, List<Medium> now) {
        boolean same = before.size() == now.size();
        for (int i = 0; same && i < now.size(); i++) {
            var old = before.get(i);
            var young = now.get(i);
            long common = Math.min(old.length(), young.length());
            long added = young.length() - common;
            same = young.part(added, young.length()).mismatch(old.part(old.length() - common, old.length())) < 0;
            for (long at = 0; same && at < added; at++) {
                same = young.u8(at) == 0;
            }
        }
        return same;
    }

    /** Other blocks keep their type in front, without the sign of the last, which may pass to another. */
    private static Optional<Parts> taken(Medium file) {
        if (!file.startsWith(0, "fLaC")) {
            return Optional.empty();
        }
        var comments = new ArrayList<Medium>();
        var others = new ArrayList<Medium>();
        var paddings = new ArrayList<Medium>();
        long at = 4;
        boolean more = true;
        while (more) {
            if (!file.has(at, 4)) {
                return Optional.empty();
            }
            int first = file.u8(at);
            long length = file.u8(at + 1) * 65_536L + file.u16(at + 2);
            if (!file.has(at + 4, length)) {
                return Optional.empty();
            }
            var body = file.part(at + 4, at + 4 + length);
            switch (first % 128) {
                case 1 -> paddings.add(body);
                case 4 -> comments.add(body);
                default -> {
                    others.add(Medium.of(new byte[] {(byte) (first % 128)}));
                    others.add(body);
                }
            }
            more = first < 128;
            at += 4 + length;
        }
        return Optional.of(new Parts(comments, others, paddings, file.part(at, file.length())));
    }
}
