package fengni.label.office;

import fengni.label.CarrierCode;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Obstacle;
import fengni.label.Showing;
import fengni.label.VisibleWords;
import fengni.label.file.Limits;
import fengni.label.xml.XmlCursor;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlInsertion;
import fengni.label.xml.XmlText;
import fengni.label.zip.ArchiveEdit;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Words on slides, which people see as pictures: a box with a ground of its own on every slide, at an edge or corner, as
 * high as 5.2 e) asks of a picture (GB 45438-2025, 5.2; the first slide must have it as a film's first picture must, 5.4 c).
 */
record SlideNotice(OfficePackage office) implements NoticeBoard {

    @Override
    public void put(ArchiveEdit edit, Showing showing, List<Finding> notes) throws Obstacle {
        var words = showing.wordsOr(VisibleWords.ON_PICTURES);
        var presentation = office.content(office.main());
        var slides = slides(presentation);
        if (slides.isEmpty()) {
            throw Obstacle.because(CarrierCode.NOT_SHOWN, office.main(), "a presentation without slides");
        }
        var box = SlideBox.of(words, SlideSize.of(presentation), showing.position());
        for (String slide : slides) {
            var part = office.content(slide);
            if (!Paragraphs.allOf(part, Vocabulary.DRAWING).hold(words)) {
                edit.put(slide, part.edited(with(part, box)));
            }
        }
    }

    /** The last shape of the tree lies on top of all others. */
    private static String with(XmlText slide, SlideBox box) throws Obstacle {
        var cursor = new XmlCursor(slide.text());
        long id = 1;
        int before = -1;
        while (cursor.advance()) {
            if (cursor.opens() && cursor.local().equals("cNvPr")) {
                id = Math.max(id, cursor.written("id").map(SlideNotice::number).orElse(0L));
            }
            boolean tree = cursor.depth() == 3 && cursor.is(Vocabulary.SLIDE, "spTree");
            if (cursor.depth() == 4 && cursor.opens() && cursor.is(Vocabulary.SLIDE, "extLst")) {
                before = cursor.tag().start();
            } else if (tree && cursor.closes() && !cursor.tag().empty()) {
                boolean strict = Vocabulary.SLIDE.isStrict(cursor.namespace());
                return XmlInsertion.at(
                        slide.text(), before < 0 ? cursor.tag().start() : before, box.shape(id + 1, strict));
            }
        }
        throw Obstacle.broken(slide.part(), "p:spTree");
    }

    private static long number(String written) {
        return written.matches("\\d{1,9}") ? Long.parseLong(written) : 0;
    }

    private List<String> slides(XmlText presentation) throws Obstacle {
        var ids = new ArrayList<String>();
        presentation.walk(new XmlEvents() {
            @Override
            public void open(XMLStreamReader element, int depth) {
                if (depth == 3 && XmlEvents.is(element, Vocabulary.SLIDE, "sldId")) {
                    Vocabulary.RELATIONSHIP_ID.attribute(element, "id").ifPresent(ids::add);
                }
            }
        });
        if (ids.size() > OfficeLimits.PAGES) {
            throw Obstacle.because(CarrierCode.TOO_MANY_PARTS, office.main(), OfficeLimits.PAGES);
        }
        return office.parts(Vocabulary.TO_SLIDE, ids);
    }

    @Override
    public List<Notice> seen() throws Obstacle {
        var seen = new ArrayList<Notice>();
        for (String slide : slides(office.content(office.main()))) {
            if (seen.size() < Limits.FINDINGS) {
                seen.addAll(Paragraphs.allOf(office.content(slide), Vocabulary.DRAWING)
                        .notices(slide));
            }
        }
        return seen;
    }
}
