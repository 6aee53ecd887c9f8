package fengni.label.sound;

import fengni.label.file.Medium;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at comments in the shape of Vorbis once more: nothing came, went or moved but the label. */
final class CommentReadBack {

    /**
     * Comments taken apart.
     *
     * @param maker who made the file
     * @param rest what follows the last field
     */
    private record Comments(String maker, List<String> others, List<String> labels, Medium rest) {}

    private CommentReadBack() {}

    /**
     * Compares comments before and after.
     *
     * @param old empty if the file had none
     */
    static Optional<String> difference(Medium old, Medium young, String json) {
        var before = old.length() == 0 ? Optional.of(new Comments("", List.of(), List.of(), old)) : taken(old);
        var now = taken(young);
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.of("comments");
        }
        if (!now.get().labels().equals(List.of("AIGC=" + json))) {
            return Optional.of("label");
        }
        boolean same = before.get().maker().equals(now.get().maker())
                && before.get().others().equals(now.get().others())
                && zerosApart(before.get().rest()).mismatch(zerosApart(now.get().rest())) < 0;
        return same ? Optional.empty() : Optional.of("other comments");
    }

    /** Zeros behind comments are padding, which may shrink. */
    private static Medium zerosApart(Medium rest) {
        long end = rest.length();
        while (end > 0 && rest.u8(end - 1) == 0) {
            end--;
        }
        return rest.part(0, end);
    }

    private static Optional<Comments> taken(Medium bytes) {
        var texts = new ArrayList<String>();
        long at = 0;
        long wanted = 1;
        for (long i = 0; i < wanted; i++) {
            if (!bytes.has(at, 4) || !bytes.has(at + 4, little(bytes, at))) {
                return Optional.empty();
            }
            long length = little(bytes, at);
            texts.add(bytes.slice(at + 4, length).latin());
            at += 4 + length;
            if (i == 0) {
                if (!bytes.has(at, 4)) {
                    return Optional.empty();
                }
                wanted += little(bytes, at);
                at += 4;
            }
        }
        var fields = texts.subList(1, texts.size());
        return Optional.of(new Comments(
                texts.getFirst(),
                fields.stream().filter(field -> !isLabel(field)).toList(),
                fields.stream().filter(CommentReadBack::isLabel).toList(),
                bytes.part(at, bytes.length())));
    }

    private static boolean isLabel(String field) {
        return field.regionMatches(true, 0, "AIGC=", 0, 5);
    }

    private static long little(Medium bytes, long at) {
        return bytes.u8(at) + 256L * (bytes.u8(at + 1) + 256L * (bytes.u8(at + 2) + 256L * bytes.u8(at + 3)));
    }
}
