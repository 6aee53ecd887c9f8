package fengni.label.book;

import fengni.label.AigcLabel;
import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Format;
import fengni.label.Obstacle;
import fengni.label.Reading;
import fengni.label.Showing;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marks on books in EPUB: the label as the property {@code TC260:AIGC} of the book, or in EPUB 2 as {@code <meta
 * name="AIGC">}, in the wrapped shape of Appendix E b), as no guide names a place; words on a page that is read first or
 * last (GB 45438-2025, 5.1).
 *
 * <p>Books that are signed, or whose description is encrypted, are read and never changed.
 */
public final class EpubCarrier extends PackedBook<EpubBook> {
    /** For the service loader. */
    public EpubCarrier() {
        super(Format.EPUB);
    }

    @Override
    EpubBook open(Medium medium) throws Obstacle {
        return EpubBook.of(medium);
    }

    @Override
    Reading reading(EpubBook book) {
        return EpubLabels.reading(book);
    }

    @Override
    Optional<Finding> against(EpubBook book) throws Obstacle {
        return book.against();
    }

    @Override
    Edited labelled(EpubBook book, AigcLabel label) throws Obstacle {
        return EpubLabels.edited(book, label);
    }

    @Override
    Edited shown(EpubBook book, Showing showing) throws Obstacle {
        return new EpubNotice(book).put(showing);
    }

    @Override
    List<Notice> seen(EpubBook book) throws Obstacle {
        return new EpubNotice(book).seen();
    }

    /**
     * Returns the files of the book and the order they are read in, as the description says both, and every entry of the
     * archive as it is packed, with its name, but for the rest of the description: what a label leaves of it is the same to a
     * reader, not byte by byte.
     */
    @Override
    Medium content(EpubBook book) {
        return Medium.row(List.of(
                Medium.of(book.main().files().getBytes(StandardCharsets.UTF_8)),
                book.parts().content(Set.of(EpubBook.name(book.main())))));
    }

    @Override
    public Optional<String> difference(Medium original, Medium marked, AigcLabel label) {
        return BookReadBack.ofEpub(original, marked, label);
    }
}
