package fengni.label.office;

import fengni.label.Obstacle;
import fengni.label.xml.XmlEvents;
import fengni.label.xml.XmlText;
import javax.xml.stream.XMLStreamReader;

/** The size of the slides of a presentation, in EMU, of which a point has 12,700 (ISO/IEC 29500-1, 19.2.1.39). */
record SlideSize(int width, int height) {
    /** What programs take where a presentation does not say it. */
    private static final SlideSize USUAL = new SlideSize(9_144_000, 6_858_000);

    private static final int LEAST = 914_400;
    private static final int MOST = 51_206_400;

    static SlideSize of(XmlText presentation) throws Obstacle {
        var found = new SlideSize[] {USUAL};
        presentation.walk(new XmlEvents() {
            @Override
            public void open(XMLStreamReader element, int depth) {
                if (depth == 2 && XmlEvents.is(element, Vocabulary.SLIDE, "sldSz")) {
                    found[0] = new SlideSize(side(element, "cx"), side(element, "cy"));
                }
            }
        });
        if (Math.min(found[0].width(), found[0].height()) < 0) {
            throw Obstacle.broken(presentation.part(), "p:sldSz");
        }
        return found[0];
    }

    /** Returns a side, or -1 if it is none that ISO/IEC 29500-1, 19.7.18 allows. */
    private static int side(XMLStreamReader element, String name) {
        var written = XmlEvents.attribute(element, name).orElse("");
        int side = written.matches("\\d{1,8}") ? Integer.parseInt(written) : -1;
        return side >= LEAST && side <= MOST ? side : -1;
    }

    int shortest() {
        return Math.min(width, height);
    }
}
