package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.law.CodeList;
import fengni.law.Confidence;
import fengni.law.FilingAct;
import fengni.law.rulebook.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A ground on which a filing is revoked or cancelled without a request (algorithm provisions, Art. 33), from a table.
 *
 * @param leads to which decision it leads
 * @param place article and paragraph
 * @param confidence how sure the row is
 */
record RemovalGround(String code, FilingAct leads, Wording place, Confidence confidence, Wording words) {
    private static final int LONGEST = 1_500;
    private static final int CELLS = 7;
    private static final List<RemovalGround> ALL =
            CodeList.shipped(RemovalGround.class, "removal-grounds.csv", CELLS).rows().stream()
                    .map(RemovalGround::of)
                    .toList();

    private static RemovalGround of(List<String> row) {
        return new RemovalGround(
                row.get(0),
                FilingAct.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                new Wording(row.get(2), row.get(3)),
                Confidence.valueOf(row.get(4)),
                new Wording(row.get(5), row.get(6)));
    }

    static List<RemovalGround> all() {
        return ALL;
    }

    static Optional<RemovalGround> find(String code) {
        return ALL.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Returns what goes into the dossier and out to its operator: the rule first, then what the officer found. */
    static Outcome<String> worded(String code, String facts) {
        var ground = find(code);
        var faults = new Faults()
                .expect(ground.isPresent(), "ground", "required")
                .words(Optional.of(facts), "grounds", LONGEST)
                .list();
        return faults.isEmpty()
                ? new Outcome.Done<>(ground.orElseThrow().sentence() + facts.strip())
                : new Outcome.Faulty<>(List.<Fault>copyOf(faults));
    }

    private String sentence() {
        return "依据《互联网信息服务算法推荐管理规定》" + place.zh() + "（" + words.zh() + "）：";
    }
}
