package fengni.documents;

import fengni.answers.Fault;
import fengni.documents.Texts.Placed;
import fengni.office.XmlPart;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for what a paper cannot show, before it is printed: nobody gets a paper with an empty box where a name should be.
 * Safe for use by many threads.
 */
public final class Glyphs {
    private static final int NEARBY = 8;

    private Glyphs() {}

    /**
     * A character that the fonts do not have.
     *
     * @param place as {@code title} or {@code blocks/3/rows/2/1}, counted from 0
     * @param near the text around it
     * @param instead the usual character of the same meaning, for a radical or a compatibility form; empty if there is none
     */
    public record Missing(int codePoint, String place, String near, String instead) {
        /** Returns it as {@code U+4E00}. */
        public String name() {
            return "U+%04X".formatted(codePoint);
        }

        Fault fault() {
            return instead.isEmpty()
                    ? Fault.of(place, "glyph_missing", name(), near)
                    : Fault.of(place, "glyph_compatibility", name(), near, instead);
        }
    }

    /** Returns each character of each text that a PDF could not show, once a text, in reading order. */
    public static List<Missing> missing(Document document) {
        var fonts = PaperFonts.loaded();
        return Texts.of(document).stream()
                .flatMap(text -> distinct(text)
                        .filter(one -> one != '\n' && !fonts.shows(one))
                        .mapToObj(one -> missing(one, text)))
                .toList();
    }

    /** Returns each character that no XML file may hold (XML 1.0 §2.2): control characters and halves of pairs. */
    static List<Missing> unwritable(Document document) {
        return Texts.of(document).stream()
                .flatMap(text -> distinct(text)
                        .filter(one -> one != '\n' && XmlPart.unwritable(one))
                        .mapToObj(one -> missing(one, text)))
                .toList();
    }

    private static IntStream distinct(Placed text) {
        return text.text().codePoints().distinct();
    }

    private static Missing missing(int codePoint, Placed text) {
        return new Missing(codePoint, text.place(), near(codePoint, text.text()), instead(codePoint));
    }

    private static String near(int codePoint, String text) {
        var all = text.codePoints().toArray();
        int at = 0;
        while (all[at] != codePoint) {
            at++;
        }
        int from = Math.max(0, at - NEARBY);
        return new String(all, from, Math.min(all.length, at + NEARBY + 1) - from);
    }

    private static String instead(int codePoint) {
        if (Character.getType(codePoint) == Character.SURROGATE) {
            return "";
        }
        var other = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        boolean better = !other.isBlank()
                && other.codePointAt(0) != codePoint
                && other.codePoints().allMatch(PaperFonts.loaded()::shows);
        return better ? other : "";
    }

    static List<Fault> faults(List<Missing> missing) {
        return missing.stream().map(Missing::fault).toList();
    }
}
