package fengni.label.picture;

import fengni.label.lettering.OwnTypeface;
import fengni.label.picture.WordsPhrase.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches a picture for known phrases near its upper and lower edge: first for two characters in small copies of the
 * picture, one for each size that words may have, then for whole phrases around what looked like them.
 *
 * <p>Shapes are compared by correlation, so that neither brightness nor contrast counts, and dark words on light ground are
 * found as well. The thresholds were chosen by measurement.
 */
final class WordsSearch {
    /** Sizes of the em against the shortest side: ink of 5 in 100 is an em of 5.4 to 7. */
    private static final double SMALLEST = 0.03;

    private static final double LARGEST = 0.5;
    private static final double STEP = 1.1;
    private static final double COARSE_EM = 8;
    private static final double FINE_EM = 20;
    /** From the edge, in ems, words are searched. */
    private static final double BAND = 5;

    private static final double COARSE = 0.5;
    private static final double ANCHOR = 0.6;
    private static final double PIECE = 0.5;
    private static final double MEAN = 0.62;
    private static final int MOST_CANDIDATES = 40;
    private static final int MOST_OF_SIZE = 6;
    private static final Comparator<Candidate> STRONGEST =
            Comparator.comparingDouble(candidate -> -Math.abs(candidate.likeness()));

    private final Shades picture;
    private final Map<String, WordsShape> shapes = new HashMap<>();
    private final Map<Double, Shades> sharp = new HashMap<>();

    /** A place that looks like an anchor; in pixels of the picture, left end and base line. */
    record Candidate(String anchor, double em, double x, double y, double likeness) {}

    /**
     * A phrase recognised.
     *
     * @param em in pixels of the picture searched
     * @param x left end of its first line, likewise
     * @param y base line of its first line
     * @param likeness the mean of all pieces; negative for dark words on light ground
     */
    record Found(WordsPhrase phrase, double em, double x, double y, double likeness) {}

    WordsSearch(Shades picture) {
        this.picture = picture;
    }

    List<Found> found() {
        var candidates = new ArrayList<Candidate>();
        double least = Math.max(SMALLEST * picture.shortest(), 5);
        for (double em = least; em <= LARGEST * picture.shortest(); em *= STEP) {
            candidates.addAll(coarse(em));
        }
        candidates.sort(STRONGEST);
        var found = new ArrayList<Found>();
        candidates.stream()
                .limit(MOST_CANDIDATES)
                .filter(candidate -> found.stream().noneMatch(other -> isIn(candidate.x(), candidate.y(), other)))
                .forEach(candidate -> fine(candidate).ifPresent(found::add));
        // a part of a phrase may have been recognised before the whole
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> isPart(one, other)))
                .toList();
    }

    private static boolean isPart(Found one, Found whole) {
        return whole.phrase().pieces().size() > one.phrase().pieces().size() && isIn(one.x(), one.y(), whole);
    }

    private static boolean isIn(double x, double y, Found found) {
        double right =
                found.x() + OwnTypeface.get().width(found.phrase().lines().getFirst(), found.em());
        double below = found.y() + (found.phrase().lines().size() - 0.5) * WordsPhrase.LINE * found.em();
        return x > found.x() - found.em() && x < right && y > found.y() - found.em() && y < below;
    }

    /** Returns the best few places for each anchor at one size. */
    private List<Candidate> coarse(double em) {
        double scale = COARSE_EM / em;
        var small = picture.scaled(scale);
        var found = new ArrayList<Candidate>();
        for (String anchor : WordsPhrase.ANCHORS) {
            var shape = shape(anchor, COARSE_EM);
            int band = (int) Math.ceil(BAND * COARSE_EM);
            int last = small.height() - shape.height();
            var best = new ArrayList<Candidate>();
            for (int y = 0; y <= last; y++) {
                if (y <= band || y >= last - band) {
                    row(small, scale, anchor, y, best);
                }
            }
            best.sort(STRONGEST);
            for (int i = 0, kept = 0; i < best.size() && kept < MOST_OF_SIZE; i++) {
                var candidate = best.get(i);
                if (found.stream().noneMatch(other -> isNear(candidate, other))) {
                    found.add(candidate);
                    kept++;
                }
            }
        }
        return found;
    }

    private static boolean isNear(Candidate one, Candidate other) {
        return one.anchor().equals(other.anchor())
                && Math.abs(one.x() - other.x()) + Math.abs(one.y() - other.y()) < 0.5 * one.em();
    }

    private void row(Shades small, double scale, String anchor, int y, List<Candidate> candidates) {
        var shape = shape(anchor, COARSE_EM);
        for (int x = 0; x <= small.width() - shape.width(); x++) {
            double likeness = shape.likeness(small, x, y);
            if (Math.abs(likeness) >= COARSE) {
                double base = y + (WordsShape.TOP + WordsShape.MARGIN) * COARSE_EM;
                candidates.add(new Candidate(anchor, COARSE_EM / scale, x / scale, base / scale, likeness));
            }
        }
    }

    /** Looks again at a candidate, in more detail, and for the phrases that it may be a part of. */
    private Optional<Found> fine(Candidate candidate) {
        double scale = FINE_EM / candidate.em();
        var near = sharp.computeIfAbsent(candidate.em(), em -> picture.scaled(scale));
        return anchored(near, candidate, scale)
                .flatMap(place -> WordsPhrase.ALL.stream()
                        .flatMap(phrase -> phrase.anchors(candidate.anchor()).stream()
                                .flatMap(anchor -> phrase(near, phrase, anchor, place).stream()))
                        .findFirst())
                .map(found -> new Found(
                        found.phrase(), found.em() / scale, found.x() / scale, found.y() / scale, found.likeness()));
    }

    /** Finds the size and place where the anchor fits best; in pixels of the sharper copy. */
    private Optional<Candidate> anchored(Shades near, Candidate candidate, double scale) {
        double best = 0;
        Optional<Candidate> found = Optional.empty();
        for (int size = -5; size <= 5; size++) {
            double em = FINE_EM * (1 + 0.0125 * size);
            var shape = shape(candidate.anchor(), em);
            int x = (int) Math.round(candidate.x() * scale);
            int y = (int) Math.round(candidate.y() * scale - (WordsShape.TOP + WordsShape.MARGIN) * em);
            for (int at = 0; at < 81; at++) {
                int dx = at % 9 - 4;
                int dy = at / 9 - 4;
                double likeness = shape.likeness(near, x + dx, y + dy);
                if (Math.abs(likeness) > best) {
                    best = Math.abs(likeness);
                    found = Optional.of(new Candidate(
                            candidate.anchor(),
                            em,
                            x + dx,
                            y + dy + (WordsShape.TOP + WordsShape.MARGIN) * em,
                            likeness));
                }
            }
        }
        return best >= ANCHOR ? found : Optional.empty();
    }

    /** Every piece must be there by itself: two characters of six alike would make a phrase otherwise. */
    private Optional<Found> phrase(Shades near, WordsPhrase phrase, Piece anchor, Candidate place) {
        double sum = 0;
        double sign = Math.signum(place.likeness());
        for (Piece piece : phrase.pieces()) {
            double x = place.x() + (piece.x() - anchor.x()) * place.em();
            double y = place.y() + (piece.y() - anchor.y()) * place.em();
            double likeness = piece.equals(anchor)
                    ? Math.abs(place.likeness())
                    : best(near, shape(piece.text(), place.em()), x, y, place.em(), sign);
            if (likeness < PIECE) {
                return Optional.empty();
            }
            sum += likeness;
        }
        double mean = sum / phrase.pieces().size();
        double x = place.x() - anchor.x() * place.em();
        double y = place.y() - anchor.y() * place.em();
        return mean >= MEAN ? Optional.of(new Found(phrase, place.em(), x, y, sign * mean)) : Optional.empty();
    }

    private static double best(Shades near, WordsShape shape, double x, double y, double em, double sign) {
        int left = (int) Math.round(x);
        int top = (int) Math.round(y - (WordsShape.TOP + WordsShape.MARGIN) * em);
        double best = 0;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                best = Math.max(best, sign * shape.likeness(near, left + dx, top + dy));
            }
        }
        return best;
    }

    private WordsShape shape(String text, double em) {
        return shapes.computeIfAbsent(text + em, key -> WordsShape.of(text, em));
    }
}
