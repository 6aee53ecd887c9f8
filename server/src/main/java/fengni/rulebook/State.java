package fengni.rulebook;

import fengni.pages.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a version stands today.
 *
 * @param word {@code in_force}, {@code ahead} (decided, from a day to come), {@code waiting}, {@code refused}, {@code
 *     replaced} or {@code available}
 * @param from the first day in force, if it was ever put into force
 */
record State(String version, String word, Optional<LocalDate> from) {
    boolean isCurrent() {
        return word.equals("in_force");
    }

    boolean mayBeProposed() {
        return !isCurrent() && !word.equals("waiting") && !word.equals("ahead");
    }

    Tone tone() {
        return switch (word) {
            case "in_force" -> Tone.GOOD;
            case "ahead", "waiting" -> Tone.WARN;
            case "refused" -> Tone.BAD;
            default -> Tone.NEUTRAL; // available, replaced
        };
    }

    static State of(String version, Rulebooks rulebooks) {
        var today = rulebooks.today();
        var own = rulebooks.proposals().stream()
                .filter(proposal -> proposal.version().equals(version))
                .toList();
        var from = own.stream().flatMap(proposal -> proposal.from().stream()).findFirst();
        return new State(version, word(version, rulebooks, own, today), from);
    }

    private static String word(String version, Rulebooks rulebooks, List<Proposal> own, LocalDate today) {
        if (rulebooks.current().version().equals(version)) {
            return "in_force";
        }
        if (own.stream().anyMatch(Proposal::isOpen)) {
            return "waiting";
        }
        if (own.stream().flatMap(proposal -> proposal.from().stream()).anyMatch(day -> day.isAfter(today))) {
            return "ahead";
        }
        if (own.stream().anyMatch(proposal -> proposal.from().isPresent())) {
            return "replaced";
        }
        return own.isEmpty() ? "available" : "refused";
    }
}
