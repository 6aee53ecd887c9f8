package fengni.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * One thing that must be kept, before it has its place in the ledger.
 *
 * <p>The maps hold only strings, longs, booleans, lists and maps, so that they have one canonical form (RFC 8785).
 *
 * @param service the number of the service, as the room {@code offering} gives it
 * @param outcome what came of it, one word: {@code admitted}, {@code answered}, {@code moderated}, {@code input_blocked}, {@code
 *     output_blocked}, {@code refused}, {@code truncated}, {@code upstream_failed}, {@code cancelled}
 * @param riskClass the risk class of the gravest hit, if any
 * @param what the content: model, messages, answer, digests; no field of {@code who}
 * @param decision verdicts, hits, rule versions, marks, names of organisation, service, function and filing; the number
 *     of produced content stands under {@code produceId} or, inside a mark, {@code ProduceID}, at any depth, so that the
 *     index finds it
 */
public record Happening(
        RecordType type,
        long service,
        Who who,
        String outcome,
        Optional<String> riskClass,
        Map<String, Object> what,
        Map<String, Object> decision) {
    public Happening {
        what = Map.copyOf(what);
        decision = Map.copyOf(decision);
    }
}
