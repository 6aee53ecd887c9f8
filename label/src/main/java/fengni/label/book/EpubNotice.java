package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlTag;
import fengni.label.xml.XmlText;
import fengni.label.zip.ArchiveEdit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words in a book: a page of their own that is read first, last or both (GB 45438-2025, 5.1 b).
 *
 * <p>Such a page says in its head that it is one, so that a later order finds it and changes its words in place.
 */
record EpubNotice(EpubBook book) {
    private static final String SIGN = "<meta name=\"generator\" content=\"Fengni notice\"/>";
    private static final String NAME = "aigc-notice";

    /** Plans to put the words on; a page that has these words already is left as it is. */
    Edited put(Showing showing) throws Obstacle {
        var words = showing.wordsOr(TextMark.CHINESE);
        var edit = new ArchiveEdit(book.parts().archive());
        var text = book.main().xml().text();
        // the last place first, so that places before stay what they were
        for (Place place : List.of(Place.END, Place.START)) {
            if (showing.places().contains(place)) {
                text = put(words, place, text, edit);
            }
        }
        if (!text.equals(book.main().xml().text())) {
            edit.put(EpubBook.name(book.main()), book.main().xml().edited(text));
        }
        return new Edited.Change(edit.isEmpty() ? List.of() : edit.splices(), List.of());
    }

    private String put(String words, Place place, String text, ArchiveEdit edit) throws Obstacle {
        var page = page(words);
        var old = own(place);
        if (old.isPresent()) {
            if (!isNotice(old.get(), words)) {
                edit.put(old.get(), page);
            }
            return text;
        }
        var name = freeName(place);
        edit.put(Parts.resolved(EpubBook.name(book.main()), name + ".xhtml").orElse(name + ".xhtml"), page);
        return listed(text, name, place);
    }

    /** Returns the file of our own page that stands at a place already. */
    private Optional<String> own(Place place) throws Obstacle {
        var file = at(place);
        return file.isPresent() && isOwn(file.get()) ? file : Optional.empty();
    }

    private Optional<String> at(Place place) {
        var spine = book.main().spine();
        return spine.isEmpty()
                ? Optional.empty()
                : book.main()
                        .item(place == Place.START ? spine.getFirst() : spine.getLast())
                        .flatMap(book::file);
    }

    private boolean isOwn(String file) throws Obstacle {
        return small(file).filter(text -> text.contains(SIGN)).isPresent();
    }

    private boolean isNotice(String file, String words) throws Obstacle {
        return small(file)
                .filter(new String(page(words), StandardCharsets.UTF_8)::equals)
                .isPresent();
    }

    private Optional<String> small(String file) throws Obstacle {
        var entry = book.parts().archive().entry(file);
        boolean fits =
                entry.filter(found -> found.size() <= BookLimits.NOTICE_BYTES).isPresent();
        return fits
                ? Optional.of(new String(book.parts().bytes(file, BookLimits.NOTICE_BYTES), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private String freeName(Place place) {
        var usual = NAME + (place == Place.START ? "-start" : "-end");
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? usual : usual + '-' + number)
                .filter(name -> book.main().item(name).isEmpty())
                .filter(name -> Parts.resolved(EpubBook.name(book.main()), name + ".xhtml")
                        .filter(book.parts()::has)
                        .isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String listed(String text, String name, Place place) throws Obstacle {
        var spine = element(text, "spine");
        var prefix = spine.start().prefix().isEmpty() ? "" : spine.start().prefix() + ':';
        var layout =
                book.main().third() && book.main().isFixedLayout() ? " properties=\"rendition:layout-reflowable\"" : "";
        var reference = '<' + prefix + "itemref idref=\"" + name + '"' + layout + "/>";
        var read = place == Place.START
                ? XmlInsertion.first(text, spine.start(), reference)
                : XmlInsertion.last(text, spine.end(), reference);
        var manifest = element(read, "manifest");
        var item = '<'
                + (manifest.start().prefix().isEmpty() ? "" : manifest.start().prefix() + ':') + "item id=\"" + name
                + "\" href=\"" + name + ".xhtml\" media-type=\"application/xhtml+xml\"/>";
        return XmlInsertion.last(read, manifest.end(), item);
    }

    /** The two tags of an element, which are one if it is empty. */
    private record Element(XmlTag start, XmlTag end) {}

    private Element element(String text, String name) throws Obstacle {
        var cursor = new XmlCursor(text);
        var start = Optional.<XmlTag>empty();
        while (cursor.advance()) {
            if (cursor.depth() == 2 && cursor.is(book.main().vocabulary(), name)) {
                start = start.isEmpty() ? Optional.of(cursor.tag()) : start;
                if (cursor.closes()) {
                    return new Element(start.get(), cursor.tag());
                }
            }
        }
        throw Obstacle.broken(book.main().xml().part(), name);
    }

    /** Dark on light whatever the reader has set, as no style of the book reaches it. */
    private static byte[] page(String words) {
        var escaped = XmlText.escaped(words);
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>"
                        + escaped + "</title>" + SIGN
                        + "</head><body><p style=\"text-align: center; font-size: 1.5em; margin-top: 2em;"
                        + " color: #000000; background-color: #ffffff\">" + escaped + "</p></body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the words at the two ends of the book that look like a mark. */
    List<Notice> seen() throws Obstacle {
        if (book.reading().isEmpty()) {
            throw Obstacle.because(CarrierCode.NOT_LOOKED_AT, "");
        }
        var seen = new ArrayList<Notice>();
        for (String part : Stream.of(at(Place.START), at(Place.END))
                .flatMap(Optional::stream)
                .distinct()
                .toList()) {
            new Lines(book.parts().bytes(part, BookLimits.CONTENT_BYTES))
                    .ends().stream()
                            .filter(TextMark::isMark)
                            .map(words -> new Notice(part, words))
                            .forEach(seen::add);
        }
        return seen;
    }
}
