package fengni.label.text;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.ExplicitReading.Notice;
import fengni.label.Format;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words on a page: a paragraph of their own that begins or ends the body (GB 45438-2025, 5.1).
 *
 * <p>The paragraph is plain, so that it is seen without any style sheet or script. Its {@code style} attribute only keeps
 * the words dark on light whatever the colours of the page; a page whose security policy forbids such attributes shows the
 * words in its own colours. Assistive programs are told by {@code role="note"}.
 */
record PageNotice(Medium medium, Page.Read page) {
    /** Marks further inside are not told from text about marks. */
    private static final int NEAR = 3;

    private static final String OPEN = "<p role=\"note\" style=\"color:#111;background:#fff;padding:.5em;opacity:1\">";

    Edited show(String words, Set<Place> places) {
        return Stream.of(end(), page.latin().length())
                .map(end -> splices(words, places, end))
                .filter(splices -> isShown(splices, words, places))
                .findFirst()
                .<Edited>map(splices -> new Edited.Change(splices, List.of()))
                .orElseGet(() -> Edited.not(CarrierCode.NOT_SHOWN, "body", Format.HTML.key()));
    }

    /** A place that shows these words already is left alone. */
    private List<Splice> splices(String words, Set<Place> places, int end) {
        var lines = VisibleLines.of(page);
        var splices = new ArrayList<Splice>();
        if (places.contains(Place.START) && !isAt(Place.START, lines, words)) {
            splices.add(at(page.tree().body().sourceRange().endPos(), words));
        }
        if (places.contains(Place.END) && !isAt(Place.END, lines, words)) {
            splices.add(at(end, words));
        }
        return splices;
    }

    /** Some elements hide what stands in them, and some pages go on after the end of their body. */
    private boolean isShown(List<Splice> splices, String words, Set<Place> places) {
        if (!(Page.of(medium.with(splices)) instanceof Page.Read shown)) {
            return false;
        }
        var lines = VisibleLines.of(shown);
        return places.stream().allMatch(place -> isAt(place, lines, words));
    }

    private static boolean isAt(Place place, List<String> lines, String words) {
        return !lines.isEmpty() && (place == Place.START ? lines.getFirst() : lines.getLast()).equals(words);
    }

    private int end() {
        var body = page.tree().body().endSourceRange();
        var html = page.tree().body().parent();
        if (body.isImplicit() && html != null && !html.endSourceRange().isImplicit()) {
            return html.endSourceRange().startPos();
        }
        return body.startPos();
    }

    private Splice at(int place, String words) {
        boolean raw = page.isDeclaredUtf8();
        var text = PageEdit.escaped(words);
        var shown = raw ? text : references(text);
        return Splice.insert(page.start() + place, (OPEN + shown + "</p>").getBytes(StandardCharsets.UTF_8));
    }

    /** A page in another charset, or none that it tells, shows references to characters just the same. */
    private static String references(String text) {
        var ascii = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 0x80) {
                ascii.append((char) point);
            } else {
                ascii.append("&#").append(point).append(';');
            }
        });
        return ascii.toString();
    }

    /** Returns marks in the first and last lines. */
    static List<Notice> seen(Page.Read page) {
        var lines = VisibleLines.of(page);
        int half = Math.min(NEAR, (lines.size() + 1) / 2);
        int rest = Math.max(half, lines.size() - NEAR);
        var seen = new ArrayList<Notice>();
        add(seen, "start", lines.subList(0, half));
        add(seen, "end", lines.subList(rest, lines.size()));
        return seen;
    }

    private static void add(List<Notice> seen, String where, Collection<String> lines) {
        lines.stream()
                .filter(TextMark::isMark)
                .map(words -> new Notice(where, words))
                .forEach(seen::add);
    }
}
