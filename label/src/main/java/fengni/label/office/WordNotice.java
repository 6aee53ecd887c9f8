package fengni.label.office;

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
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Words in a document: a paragraph of their own at its start, its end or both (GB 45438-2025, 5.1 b).
 *
 * <p>The paragraph brings its own look, dark on light, so that no style of the document hides it.
 */
record WordNotice(OfficePackage office) implements NoticeBoard {
    private static final int HALF_POINTS = 24;

    /** The body of a document between its tags, as far as a paragraph may be put in. */
    private record Body(XmlTag start, XmlTag end, Optional<XmlTag> section, String namespace) {}

    @Override
    public void put(ArchiveEdit edit, Showing showing, List<Finding> notes) throws Obstacle {
        var words = showing.wordsOr(TextMark.CHINESE);
        var part = office.content(office.main());
        var there = Paragraphs.endsOf(part, Vocabulary.WORD);
        boolean atEnd = showing.places().contains(Place.END) && !there.endWith(words);
        boolean atStart = showing.places().contains(Place.START) && !there.beginWith(words);
        if (!atEnd && !atStart) {
            return;
        }
        var body = body(part);
        var paragraph = paragraph(words, body.namespace());
        var text = part.text();
        if (body.start().empty()) {
            text = XmlInsertion.first(text, body.start(), atEnd && atStart ? paragraph + paragraph : paragraph);
        } else {
            // from behind, so that places before stay what they were
            text = atEnd
                    ? XmlInsertion.at(text, body.section().orElse(body.end()).start(), paragraph)
                    : text;
            text = atStart ? XmlInsertion.first(text, body.start(), paragraph) : text;
        }
        edit.put(office.main(), part.edited(text));
    }

    private static Body body(XmlText part) throws Obstacle {
        var cursor = new XmlCursor(part.text());
        var start = Optional.<XmlTag>empty();
        var section = Optional.<XmlTag>empty();
        while (cursor.advance()) {
            if (cursor.depth() == 2 && cursor.is(Vocabulary.WORD, "body")) {
                start = start.isEmpty() ? Optional.of(cursor.tag()) : start;
                if (cursor.closes()) {
                    return new Body(start.get(), cursor.tag(), section, cursor.namespace());
                }
            } else if (cursor.depth() == 3 && cursor.opens() && start.isPresent()) {
                // only the last child of the body sets the last section; it must stay the last
                section = cursor.is(Vocabulary.WORD, "sectPr") ? Optional.of(cursor.tag()) : Optional.empty();
            }
        }
        throw Obstacle.broken(part.part(), "w:body");
    }

    private static String paragraph(String words, String namespace) {
        return "<w:p xmlns:w=\"" + namespace
                + "\"><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
                + "<w:spacing w:before=\"0\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>"
                + "<w:ind w:left=\"0\" w:right=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>"
                + "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"SimSun\"/><w:caps w:val=\"0\"/>"
                + "<w:strike w:val=\"0\"/><w:vanish w:val=\"0\"/><w:color w:val=\"000000\"/><w:sz w:val=\""
                + HALF_POINTS
                + "\"/><w:szCs w:val=\"" + HALF_POINTS + "\"/>"
                + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFFFFF\"/></w:rPr><w:t xml:space=\"preserve\">"
                + XmlText.escaped(words) + "</w:t></w:r></w:p>";
    }

    @Override
    public List<Notice> seen() throws Obstacle {
        var seen = new ArrayList<>(Paragraphs.endsOf(office.content(office.main()), Vocabulary.WORD)
                .notices(office.main()));
        var pointers = office.relationshipsOf(office.main());
        if (pointers.isPresent()) {
            var parts = Stream.of(Vocabulary.TO_HEADER, Vocabulary.TO_FOOTER)
                    .flatMap(pointers.get()::to)
                    .flatMap(one -> one.target().stream())
                    .filter(office::has)
                    .limit(OfficeLimits.PAGES)
                    .toList();
            for (String part : parts) {
                seen.addAll(
                        Paragraphs.endsOf(office.content(part), Vocabulary.WORD).notices(part));
            }
        }
        return seen;
    }
}
