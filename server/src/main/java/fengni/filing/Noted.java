package fengni.filing;

import fengni.answers.Faults;
import fengni.law.FilingAct;
import fengni.law.FilingEvent;
import fengni.law.ReviewPoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person writes down of a place that takes no letters, such as the state's portal.
 *
 * @param act one that is by hand
 * @param words the number exactly as it stands there, reasons, or one point a line; nothing for other acts
 * @param source where the person read it; nothing for what they handed in themselves
 */
record Noted(FilingAct act, String words, String source, Optional<LocalDate> on) {
    static final int LONGEST_NUMBER = 200;
    static final int LONGEST_SOURCE = 500;
    private static final int LONGEST = 5_000;
    private static final int MOST_POINTS = 100;

    boolean asksWords() {
        return act == FilingAct.RETURN_BY_HAND || act == FilingAct.FILE_BY_HAND || act == FilingAct.REFUSE_BY_HAND;
    }

    boolean asksSource() {
        return act != FilingAct.HAND_IN;
    }

    boolean asksDay() {
        return act != FilingAct.RETURN_BY_HAND && act != FilingAct.REFUSE_BY_HAND;
    }

    Faults faults(LocalDate today) {
        var faults = new Faults();
        if (asksWords()) {
            faults.words(Optional.of(words), "words", act == FilingAct.FILE_BY_HAND ? LONGEST_NUMBER : LONGEST);
            faults.expect(points().size() <= MOST_POINTS, "words", "range", 1, MOST_POINTS);
        }
        if (asksSource()) {
            faults.words(Optional.of(source), "source", LONGEST_SOURCE);
        }
        if (asksDay()) {
            faults.expect(on.isPresent(), "on", "date");
            faults.expect(on.filter(day -> day.isAfter(today)).isEmpty(), "on", "future");
        }
        return faults;
    }

    /** Returns the step; call only on what has no fault. */
    FilingEvent event() {
        return Particulars.event(act, words.strip(), this::kept, points());
    }

    private String kept(String key) {
        return key.equals("source")
                ? source.strip()
                : on.map(LocalDate::toString).orElse("");
    }

    private List<ReviewPoint> points() {
        return act == FilingAct.RETURN_BY_HAND
                ? words.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> new ReviewPoint("", line))
                        .toList()
                : List.of();
    }
}
