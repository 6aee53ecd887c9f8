package fengni.label.office;

import fengni.label.MarkPosition;
import fengni.label.Obstacle;
import fengni.label.xml.XmlText;

/**
 * A box of words on a slide; all lengths in EMU.
 *
 * @param hundredths font size in hundredths of a point
 */
record SlideBox(String words, int hundredths, int left, int top, int width, int height) {
    /** GB 45438-2025, 5.2 e): the words are at least so high, against the shortest side. */
    private static final double SHARE = 0.05;
    /**
     * The ink of the lowest glyph against the size of the font: of 工 and of capitals and digits in the fonts that systems
     * bring, and of small letters such as a. The standard does not say what height is; this takes the strictest reading.
     */
    private static final double INK = 0.66;

    private static final double INK_OF_SMALL_LETTERS = 0.44;
    private static final int POINT = 12_700;
    private static final double LINE = 1.4;
    private static final double LATIN_WIDTH = 0.8;
    private static final double PADDING = 0.25;
    private static final int MOST_HUNDREDTHS = 400_000;

    static SlideBox of(String words, SlideSize slide, MarkPosition position) throws Obstacle {
        boolean small = words.codePoints().anyMatch(Character::isLowerCase);
        double ink = small ? INK_OF_SMALL_LETTERS : INK;
        int hundredths = (int) Math.ceil(100 * SHARE * slide.shortest() / ink / POINT);
        double em = hundredths / 100.0 * POINT;
        double wanted = em * (words.codePoints().mapToDouble(SlideBox::ems).sum() + 2 * PADDING);
        double room = slide.width() - 2 * PADDING * em;
        int lines = (int) Math.ceil(wanted / room);
        int width = (int) Math.min(slide.width(), Math.ceil(wanted));
        int height = (int) Math.ceil((lines * LINE + PADDING) * em);
        // a line may break early, before a long word
        height += lines > 1 ? (int) em : 0;
        if (height > slide.height() / 2 || hundredths > MOST_HUNDREDTHS) {
            throw Obstacle.because(OfficeCode.WORDS_TOO_LONG, "", hundredths / 100);
        }
        return new SlideBox(
                words,
                hundredths,
                position.left(slide.width(), width),
                position.top(slide.height(), height),
                width,
                height);
    }

    private static double ems(int point) {
        return point < 0x2e80 ? LATIN_WIDTH : 1;
    }

    /** Returns the shape, black on white whatever lies below, with a number that no other shape of its slide has. */
    String shape(long id, boolean strict) {
        return "<p:sp xmlns:p=\"" + Vocabulary.SLIDE.in(strict) + "\" xmlns:a=\"" + Vocabulary.DRAWING.in(strict)
                + "\"><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"AIGC " + id
                + "\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" + left + "\" y=\"" + top
                + "\"/><a:ext cx=\"" + width + "\" cy=\"" + height
                + "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" + colour("FFFFFF")
                + "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr vert=\"horz\" wrap=\"square\" lIns=\"0\" tIns=\"0\""
                + " rIns=\"0\" bIns=\"0\" anchor=\"ctr\"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr marL=\"0\""
                + " indent=\"0\" algn=\"ctr\"><a:buNone/></a:pPr><a:r><a:rPr lang=\"zh-CN\" sz=\"" + hundredths
                + "\" b=\"0\" i=\"0\" u=\"none\" strike=\"noStrike\">" + colour("000000")
                + "<a:latin typeface=\"Arial\"/><a:ea typeface=\"Microsoft YaHei\"/></a:rPr><a:t>"
                + XmlText.escaped(words)
                + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    private static String colour(String value) {
        return "<a:solidFill><a:srgbClr val=\"" + value + "\"/></a:solidFill>";
    }
}
