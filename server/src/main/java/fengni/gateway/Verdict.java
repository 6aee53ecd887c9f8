package fengni.gateway;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.Review;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verdict over several texts of one side of an exchange, with every hit and its place. Not thread-safe. */
final class Verdict {
    /** A record lists so many hits; the decision counts all. */
    private static final int LISTED = 200;

    private final FeatureSet features;
    private final Direction direction;
    private final List<Map<String, Object>> hits = new ArrayList<>();
    private Decision decision = Decision.PASS;
    private Optional<Hit> gravest = Optional.empty();
    private long texts;
    private long units;

    Verdict(FeatureSet features, Direction direction) {
        this.features = features;
        this.direction = direction;
    }

    /** Reviews a whole text. */
    Review read(String text, String place) {
        var review = features.review(text, direction);
        add(place, review, text.length());
        return review;
    }

    /** Adds a review that was made elsewhere, over so many more UTF-16 units. */
    void add(String place, Review review, long length) {
        texts++;
        units += length;
        decision = decision.stronger(review.decision());
        review.hits().forEach(hit -> {
            if (hit.counts()
                    && gravest.map(worst -> hit.severity().compareTo(worst.severity()) > 0)
                            .orElse(true)) {
                gravest = Optional.of(hit);
            }
            if (hits.size() < LISTED) {
                hits.add(noted(place, hit));
            }
        });
    }

    Decision decision() {
        return decision;
    }

    Optional<String> riskClass() {
        return gravest.map(Hit::riskClass);
    }

    /** Returns what the record says: what was read, by which features, and what came of it. */
    Map<String, Object> noted(String side) {
        var all = new LinkedHashMap<String, Object>();
        all.put("decision", word(decision));
        all.put("version", features.version());
        all.put("texts", texts);
        all.put("units", units);
        all.put("hits", List.copyOf(hits));
        riskClass().ifPresent(code -> all.put("risk_class", code));
        return Map.of(side, Map.copyOf(all));
    }

    private static Map<String, Object> noted(String place, Hit hit) {
        return Map.of(
                "where", place,
                "entry", hit.entry(),
                "class", hit.riskClass(),
                "severity", hit.severity().name().toLowerCase(Locale.ROOT),
                "action", word(hit.action()),
                "start", (long) hit.start(),
                "end", (long) hit.end(),
                "transforms", hit.transforms(),
                "excused", hit.excusedBy().isPresent());
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
