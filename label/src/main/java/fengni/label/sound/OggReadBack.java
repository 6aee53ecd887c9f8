package fengni.label.sound;

import fengni.label.AigcLabel;
import fengni.label.file.Medium;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Looks at a labelled Ogg file once more: the comments field by field, what shares pages with them byte by byte, and every
 * page behind them, which may have another number and check sum at most.
 */
final class OggReadBack {
    private static final int NUMBER = 18;
    private static final int SUM = 22;
    private static final int LENGTHS = 27;
    private static final int[] SUMS = sums();

    /**
     * The pages of the comments.
     *
     * @param start the byte after the first page of the file
     * @param pages how many they are
     * @param others what stands behind the comments on these pages
     */
    private record Head(long start, long end, int pages, Medium comments, Medium others) {}

    private OggReadBack() {}

    /**
     * Compares two files.
     *
     * @param sign length of what the packet of the comments begins with
     */
    static Optional<String> difference(Medium original, Medium marked, int sign, AigcLabel label) {
        var before = head(original);
        var now = head(marked);
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.of("pages of comments");
        }
        var old = before.get();
        var young = now.get();
        var oldText = old.comments();
        var youngText = young.comments();
        if (youngText.length() < sign
                || original.part(0, old.start()).mismatch(marked.part(0, young.start())) >= 0
                || old.others().mismatch(young.others()) >= 0
                || oldText.part(0, sign).mismatch(youngText.part(0, sign)) >= 0) {
            return Optional.of("headers");
        }
        if (!soundIsSame(original, old, marked, young)) {
            return Optional.of("pages of sound");
        }
        return CommentReadBack.difference(
                oldText.part(sign, oldText.length()), youngText.part(sign, youngText.length()), label.bareJson());
    }

    private static boolean soundIsSame(Medium original, Head old, Medium marked, Head young) {
        if (old.pages() == young.pages()) {
            return original.part(old.end(), original.length()).mismatch(marked.part(young.end(), marked.length())) < 0;
        }
        long shift = young.end() - old.end();
        long at = old.end();
        while (at < original.length()) {
            long next = pageEnd(original, at);
            if (next < 0 || !samePage(original.part(at, next), marked, at + shift, young.pages() - old.pages())) {
                return false;
            }
            at = next;
        }
        return marked.length() == original.length() + shift;
    }

    private static boolean samePage(Medium page, Medium marked, long at, int more) {
        if (!marked.has(at, page.length())) {
            return false;
        }
        var other = marked.part(at, at + page.length());
        return page.part(0, NUMBER).mismatch(other.part(0, NUMBER)) < 0
                && page.part(SUM + 4, page.length()).mismatch(other.part(SUM + 4, page.length())) < 0
                && (int) little(other, NUMBER) == (int) little(page, NUMBER) + more
                && isSealed(other);
    }

    private static Optional<Head> head(Medium file) {
        long start = pageEnd(file, 0);
        if (start < 0) {
            return Optional.empty();
        }
        var packets = new ByteArrayOutputStream();
        int commentsEnd = -1;
        long at = start;
        int pages = 0;
        boolean open = true;
        while (open) {
            long next = pageEnd(file, at);
            if (next < 0
                    || !isSealed(file.part(at, next))
                    || little(file, at + NUMBER) != little(file, NUMBER) + ++pages) {
                return Optional.empty();
            }
            int count = file.u8(at + LENGTHS - 1);
            long from = at + LENGTHS + count;
            for (int i = 0; i < count; i++) {
                int length = file.u8(at + LENGTHS + i);
                packets.writeBytes(file.slice(from, length).bytes());
                from += length;
                open = length == 255;
                if (!open && commentsEnd < 0) {
                    commentsEnd = packets.size();
                }
            }
            at = next;
        }
        var all = Medium.of(packets.toByteArray());
        return Optional.of(new Head(start, at, pages, all.part(0, commentsEnd), all.part(commentsEnd, packets.size())));
    }

    /** Returns the byte after a page, or -1 if there is none. */
    private static long pageEnd(Medium file, long at) {
        if (!file.startsWith(at, "OggS") || !file.has(at, LENGTHS)) {
            return -1;
        }
        int count = file.u8(at + LENGTHS - 1);
        if (!file.has(at + LENGTHS, count)) {
            return -1;
        }
        long length = (long) LENGTHS + count;
        for (int i = 0; i < count; i++) {
            length += file.u8(at + LENGTHS + i);
        }
        return file.has(at, length) ? at + length : -1;
    }

    private static boolean isSealed(Medium page) {
        var bytes = page.whole();
        int sum = 0;
        for (int i = 0; i < bytes.length(); i++) {
            boolean own = i >= SUM && i < SUM + 4;
            sum = sum << 8 ^ SUMS[(sum >>> 24) ^ (own ? 0 : bytes.u8(i))];
        }
        return sum == (int) little(page, SUM);
    }

    private static int[] sums() {
        var sums = new int[256];
        sums[1] = 0x04c1_1db7;
        for (int i = 2; i < sums.length; i++) {
            int half = sums[i / 2];
            sums[i] = half << 1 ^ (half < 0 ? sums[1] : 0) ^ (i % 2 == 0 ? 0 : sums[1]);
        }
        return sums;
    }

    private static long little(Medium bytes, long at) {
        return bytes.u8(at) + 256L * (bytes.u8(at + 1) + 256L * (bytes.u8(at + 2) + 256L * bytes.u8(at + 3)));
    }
}
