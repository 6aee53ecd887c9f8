package fengni.law.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the rules have found so far; for one thread. */
final class Found {
    /** Far more than anybody mends at once: what is broken throughout is said often enough. */
    private static final int MOST_OF_A_KIND = 40;

    private final List<LintFinding> findings = new ArrayList<>();

    /** Begins a finding: the field where it is mended, and the fields that it contradicts. */
    At at(Spot where, Spot... against) {
        return new At(where, List.of(against));
    }

    /** As {@link #at(Spot, Spot...)}, for fields of the dossier itself. */
    At at(String where, String... against) {
        return new At(Spot.of(where), Stream.of(against).map(Spot::of).toList());
    }

    /** Returns the findings, the heaviest first, then by rule and by product. */
    List<LintFinding> list() {
        return findings.stream()
                .distinct()
                .sorted(Comparator.comparing(LintFinding::severity)
                        .thenComparingInt(finding -> finding.kind().order())
                        .thenComparingInt(finding -> finding.where().product()))
                .toList();
    }

    /** The places of a finding whose sentence is still to come. */
    final class At {
        private final Spot where;
        private final List<Spot> against;

        private At(Spot where, List<Spot> against) {
            this.where = where;
            this.against = against;
        }

        /** @param name of the case in the table of cases */
        void say(String name, Object... params) {
            var kind = LintCases.SHIPPED.named(name);
            if (findings.stream().filter(one -> one.kind().equals(kind)).count() < MOST_OF_A_KIND) {
                findings.add(new LintFinding(
                        kind, where, Stream.of(params).map(String::valueOf).toList(), against));
            }
        }
    }
}
