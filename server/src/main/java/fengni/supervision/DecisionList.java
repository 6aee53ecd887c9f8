package fengni.supervision;

import fengni.evidence.IndexRow;
import fengni.evidence.Page;
import fengni.offering.Offer;
import fengni.pages.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rows of one view.
 *
 * @param older where older ones are, or empty text
 */
record DecisionList(List<Row> rows, String older) {
    /** Enough of an account's stand-in to tell two apart, too little to look one up. */
    private static final int MASK = 8;

    DecisionList {
        rows = List.copyOf(rows);
    }

    /** One line; nothing personal in clear. */
    record Row(Instant at, String type, String service, String account, String outcome, String risk, String receipt) {
        Tone tone() {
            return switch (outcome) {
                case "answered", "admitted" -> Tone.GOOD;
                case "input_blocked", "output_blocked" -> Tone.BAD;
                case "refused", "truncated", "upstream_failed" -> Tone.WARN;
                default -> Tone.NEUTRAL;
            };
        }

        String outcomeKey() {
            return Narrowed.outcomeKey(outcome);
        }

        String path() {
            return "/decisions/record?receipt=" + Narrowed.encoded(receipt);
        }
    }

    static DecisionList of(Page page, Narrowed narrowed, List<Offer> own) {
        Map<Long, String> names = own.stream()
                .collect(Collectors.toMap(
                        offer -> offer.service().id().value(),
                        offer -> offer.service().name()));
        var rows = page.rows().stream()
                .map(row -> row(row, names.getOrDefault(row.service(), "")))
                .toList();
        return new DecisionList(
                rows, page.next().map(next -> narrowed.before(next.toString())).orElse(""));
    }

    private static Row row(IndexRow row, String service) {
        return new Row(
                row.at(),
                "supervision.type." + row.type().name().toLowerCase(Locale.ROOT),
                service,
                row.account().substring(0, Math.min(MASK, row.account().length())),
                row.outcome(),
                row.riskClass().orElse(""),
                row.receipt().toString());
    }
}
