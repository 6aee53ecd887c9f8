package fengni.label;

import fengni.label.file.Medium;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Puts marks on a content (Articles 16 and 17; labelling measures, Articles 4 and 5).
 *
 * <p>Stateless and safe for use by several threads. No order is carried out in part: either everything asked for is on
 * the content and was read back by other code than wrote it, or there are findings and nothing else. A label that
 * another producer or propagator wrote is never replaced (labelling measures, Article 10), but that whoever passes a
 * content on rewrites the propagator's fields of it and no other (Article 6, {@link Propagation}); and a content never gets
 * a second one (GB 45438-2025, 6.1 c).
 */
public final class Marker {
    private Marker() {}

    /** Marks a content at hand that has a sign of its own, such as a picture; the array is only read. */
    public static Marked mark(byte[] original, MarkOrder order) {
        return mark("", original, order);
    }

    /**
     * Marks a content at hand; the array is only read.
     *
     * @param name decides only where a format has no sign of its own ({@link Format#of})
     */
    public static Marked mark(String name, byte[] original, MarkOrder order) {
        return switch (Planned.of(name, Medium.of(original), order)) {
            case Planned.Against(var reasons) -> new Marked.Refused(reasons);
            case Planned.Ready plan -> released(plan);
        };
    }

    private static Marked released(Planned.Ready plan) {
        if (plan.marked().length() > Medium.MOST_IN_MEMORY) {
            return Marked.Refused.because(Finding.of(FileCode.TOO_LARGE, "", Medium.MOST_IN_MEMORY >> 20));
        }
        var content = plan.marked().whole().array();
        return plan.difference(Medium.of(content))
                .<Marked>map(Marked.Refused::because)
                .orElseGet(() -> new Marked.Done(plan.format(), content, plan.beside(), plan.notes()));
    }

    /**
     * Marks a file into another; the original is only read.
     *
     * <p>When this returns {@link Stored.Written}, the marked file, and the label beside it if it is a plain text, survive a
     * crash. If the power fails before, the output is whole or as it was, and at worst a {@code .part} file lies beside
     * it; the label of a plain text appears before the text, so that none is without it.
     *
     * @throws IOException if the output cannot be written or its disk gives back other bytes
     */
    public static Stored mark(Path in, Path out, MarkOrder order) throws IOException {
        return MarkedFile.of(in, out, order);
    }

    /**
     * Marks a content at hand into a file, as {@link #mark(Path, Path, MarkOrder)} does.
     *
     * @param name decides only where a format has no sign of its own; {@value Format#NAMELESS} for standard input
     * @throws IOException if the output cannot be written or its disk gives back other bytes
     */
    public static Stored mark(String name, byte[] original, Path out, MarkOrder order) throws IOException {
        return MarkedFile.of(name, Medium.of(original), out, order);
    }

    /**
     * Puts the label into the file itself, at a cost that does not grow with the file. Films whose box {@code moov} comes
     * last take it so (MP4, MOV, M4A); a film that begins with it, and every other format, is marked into another file.
     *
     * <p>Only the label is written: an order with words or a cue is refused, as are symbolic links, files with further names, files
     * that may not be written to, and those that another run has under way.
     *
     * <p>When this returns {@link Stored.Written}, the label survives a crash. The process may be killed and the power may
     * fail at any moment before: the film stays readable, with its old metadata or the new; a later call recognises what
     * was left behind and begins anew. If the label does not come back as it was meant, the file is restored to its former
     * bytes. The room of the old metadata stays in the file, unused, each time.
     *
     * @throws IOException if the file cannot be written or read; what was begun is taken back as far as the disk lets it
     */
    public static Stored markInPlace(Path file, MarkOrder order) throws IOException {
        return InPlaceFile.of(file, order, Carriers::of);
    }
}
