package fengni.documents;

import fengni.documents.PageMarks.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Characters of a page as lines of text, from the top down and from left to right. */
final class PageText {
    /** Part of a character's height by which base lines of one line may differ. */
    private static final double SAME_LINE = 0.5;
    /** Part of a character's height from which a gap between Latin words is a space. */
    private static final double SPACE = 0.25;

    private static final int LATIN = 0x250;

    private PageText() {}

    static String of(List<Glyph> glyphs) {
        return lines(glyphs).stream()
                .map(PageText::line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    static List<List<Glyph>> lines(List<Glyph> glyphs) {
        var lines = new ArrayList<List<Glyph>>();
        var sorted = glyphs.stream()
                .sorted(Comparator.comparingDouble(Glyph::base).reversed())
                .toList();
        for (var glyph : sorted) {
            if (lines.isEmpty()
                    || lines.getLast().getFirst().base() - glyph.base() > SAME_LINE * Math.max(1, glyph.size())) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::left)));
        return lines;
    }

    static String line(List<Glyph> line) {
        var text = new StringBuilder();
        for (int at = 0; at < line.size(); at++) {
            var glyph = line.get(at);
            if (at > 0 && isGap(line.get(at - 1), glyph)) {
                text.append(' ');
            }
            text.append(glyph.text());
        }
        return text.toString();
    }

    private static boolean isGap(Glyph before, Glyph after) {
        return after.left() - before.right() > SPACE * after.size()
                && before.text().chars().allMatch(unit -> unit < LATIN && unit != ' ')
                && after.text().chars().allMatch(unit -> unit < LATIN && unit != ' ');
    }
}
