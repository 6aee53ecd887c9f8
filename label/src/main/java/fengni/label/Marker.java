package fengni.label;

import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts marks on a content (Articles 16 and 17; labelling measures, Articles 4 and 5).
 *
 * <p>Stateless and safe for use by several threads. No order is carried out in part: either everything asked for is on
 * the content and was read back by other code than wrote it, or there are findings and nothing else. A label that
 * another producer or propagator wrote is never replaced (labelling measures, Article 10), and a content never gets a
 * second one (GB 45438-2025, 6.1 c).
 */
public final class Marker {
    private Marker() {}

    /** Marks a picture at hand; the array is only read. */
    public static Marked mark(byte[] original, MarkOrder order) {
        return mark("", original, order);
    }

    /**
     * Marks a content at hand; the array is only read.
     *
     * @param name decides only between kinds of text ({@link Format#of})
     */
    public static Marked mark(String name, byte[] original, MarkOrder order) {
        if (original.length > Limits.FILE_MIB << 20) {
            return refused(Finding.of(FileCode.TOO_LARGE, name, Limits.FILE_MIB));
        }
        var format = Format.of(name, original);
        return format.map(known -> switch (known) {
                    case TEXT, MARKDOWN -> TextMarking.mark(name, known, original, order);
                    case JPEG, PNG -> PictureMarking.mark(known, original, order);
                })
                .orElseGet(() -> refused(Finding.of(FileCode.FORMAT_UNKNOWN, name, Format.ending(name))));
    }

    /**
     * Marks a file into another; the original is only read.
     *
     * <p>When this returns {@link Marked.Done}, the marked file, and the label beside it if it is a text, survive a
     * crash. If the power fails before, the output is whole or as it was, and at worst a {@code .part} file lies beside
     * it; the label of a text appears before the text, so that no text is without it.
     *
     * @throws IOException if the output cannot be written or its disk gives back other bytes
     */
    public static Marked mark(Path in, Path out, MarkOrder order) throws IOException {
        return MarkedFile.of(in, out, order);
    }

    /**
     * Marks a content at hand into a file, as {@link #mark(Path, Path, MarkOrder)} does.
     *
     * @param name decides only between kinds of text; {@value Format#NAMELESS} for standard input
     * @throws IOException if the output cannot be written or its disk gives back other bytes
     */
    public static Marked mark(String name, byte[] original, Path out, MarkOrder order) throws IOException {
        return MarkedFile.of(name, original, out, order);
    }

    static Marked.Refused refused(Finding reason) {
        return new Marked.Refused(List.of(reason));
    }
}
