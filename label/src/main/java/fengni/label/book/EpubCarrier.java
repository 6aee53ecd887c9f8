package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.Carrier;
import fengni.label.Edited;
import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks on books in EPUB: the label as the property {@code TC260:AIGC} of the book, or in EPUB 2 as {@code <meta
 * name="AIGC">}, in the wrapped shape of Appendix E b), as no guide names a place; words on a page that is read first or
 * last (GB 45438-2025, 5.1).
 *
 * <p>No book is held in memory, only its directory and the parts that are read or changed. Books that are signed, or whose
 * description is encrypted, are read and never changed.
 */
public final class EpubCarrier implements Carrier {
    @Override
    public Format format() {
        return Format.EPUB;
    }

    @Override
    public long mostBytes() {
        return Long.MAX_VALUE;
    }

    @Override
    public Reading read(Medium medium) {
        try {
            return EpubLabels.reading(EpubBook.of(medium));
        } catch (Obstacle fault) {
            return new Reading(List.of(fault.finding()), List.of());
        }
    }

    @Override
    public Edited label(Medium medium, AigcLabel label) {
        return edited(medium, book -> EpubLabels.edited(book, label));
    }

    @Override
    public Edited show(Medium medium, Showing showing) {
        return edited(medium, book -> new EpubNotice(book).put(showing));
    }

    @Override
    public ExplicitReading look(Medium medium) {
        try {
            return new ExplicitReading.Notices(new EpubNotice(EpubBook.of(medium)).seen());
        } catch (Obstacle notReadable) {
            return new ExplicitReading.NotRead();
        }
    }

    /**
     * Returns the files of the book and the order they are read in, as the description says both, and every entry of the
     * archive as it is packed, with its name, but for the rest of the description: what a label leaves of it is the same to a
     * reader, not byte by byte.
     */
    @Override
    public Optional<Medium> content(Medium medium) {
        try {
            var book = EpubBook.of(medium);
            return Optional.of(Medium.row(List.of(
                    Medium.of(book.main().files().getBytes(StandardCharsets.UTF_8)),
                    book.parts().content(Set.of(EpubBook.name(book.main()))))));
        } catch (Obstacle notReadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return BookReadBack.ofEpub(original, marked, label);
    }

    private static Edited edited(Medium medium, Change change) {
        try {
            var book = EpubBook.of(medium);
            var against = book.against();
            return against.isPresent() ? new Edited.Not(List.of(against.get())) : change.of(book);
        } catch (Obstacle fault) {
            return new Edited.Not(List.of(fault.finding()));
        }
    }

    /** One change to a book. */
    private interface Change {
        Edited of(EpubBook book) throws Obstacle;
    }
}
