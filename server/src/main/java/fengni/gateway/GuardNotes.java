package fengni.gateway;

import fengni.screen.Decision;
import fengni.screen.guard.Label;
import fengni.screen.guard.Opinion;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import fengni.screen.guard.Ruling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What guards said of one side of an exchange, as its record tells it: who, of which part, when, by which labels, and how
 * silence was decided. It holds nothing of the text. Not thread-safe.
 */
final class GuardNotes {
    /** A record lists so many opinions, and beside them every one that stops; the decision counts all. */
    private static final int LISTED = 100;

    private static final int LABELS = 20;
    /** Labels below it, which services send by the dozen, say nothing. */
    private static final double WORTH_A_LINE = 0.1;

    private final List<Map<String, Object>> said = new ArrayList<>();
    private Decision decision = Decision.PASS;
    private Optional<String> riskClass = Optional.empty();
    private long asked;
    private long units;

    /**
     * One question.
     *
     * @param place which part of the request or the answer
     * @param units UTF-16 units of what was shown
     */
    record Asked(String place, int units, Instant at, Instant answered) {}

    void add(Asked question, Ruling ruling) {
        asked++;
        units += question.units();
        decision = decision.stronger(ruling.decision());
        ruling.opinions().forEach(opinion -> add(question, opinion, ruling.decision()));
    }

    private void add(Asked question, Opinion opinion, Decision ruled) {
        var stopping = labels(opinion).stream()
                .filter(label -> label.decision().stops())
                .findFirst();
        riskClass = riskClass.or(() -> stopping.map(Label::riskClass));
        if (said.size() < LISTED || ruled.stops()) {
            said.add(noted(question, opinion, ruled));
        }
    }

    /** Returns what the record says under this name. */
    Map<String, Object> noted(String name) {
        var all = new LinkedHashMap<String, Object>();
        all.put("decision", word(decision));
        all.put("asked", asked);
        all.put("units", units);
        all.put("said", List.copyOf(said));
        riskClass.ifPresent(code -> all.put("risk_class", code));
        return Map.of(name, Map.copyOf(all));
    }

    private static Map<String, Object> noted(Asked question, Opinion opinion, Decision ruled) {
        var noted = new LinkedHashMap<String, Object>();
        noted.put("guard", opinion.guard());
        noted.put("where", question.place());
        noted.put("at", question.at().toString());
        noted.put(
                "milliseconds",
                Math.max(0, Duration.between(question.at(), question.answered()).toMillis()));
        noted.put("decision", word(Guardroom.said(opinion)));
        noted.put("labels", worthy(labels(opinion)));
        switch (opinion) {
            case Judged judged -> {
                noted.put("version", judged.version());
                noted.put("references", judged.references());
            }
            case Unanswered unanswered -> {
                noted.put("silent", unanswered.reason().name().toLowerCase(Locale.ROOT));
                noted.put("silence", ruled.stops() ? "held" : "let_through");
            }
        }
        return Map.copyOf(noted);
    }

    private static List<Label> labels(Opinion opinion) {
        return switch (opinion) {
            case Judged judged -> judged.labels();
            case Unanswered unanswered -> unanswered.heard();
        };
    }

    private static List<Map<String, Object>> worthy(List<Label> labels) {
        return labels.stream()
                .filter(label -> label.decision().stops() || label.score() >= WORTH_A_LINE)
                .sorted((one, other) -> other.decision().compareTo(one.decision()))
                .limit(LABELS)
                .map(GuardNotes::noted)
                .toList();
    }

    private static Map<String, Object> noted(Label label) {
        return Map.of(
                "name", label.name(),
                "detail", label.detail(),
                "score",
                        BigDecimal.valueOf(label.score())
                                .setScale(3, RoundingMode.HALF_UP)
                                .toPlainString(),
                "class", label.riskClass(),
                "decision", word(label.decision()));
    }

    private static String word(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
