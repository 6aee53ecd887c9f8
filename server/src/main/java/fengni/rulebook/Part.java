package fengni.rulebook;

import java.util.Locale;
import java.util.stream.Stream;

/** The parts of a rulebook as its page shows them, one at a time. */
enum Part {
    DUTIES,
    CLOCKS,
    ROLES,
    AUTHORITIES,
    PERMITS,
    THRESHOLDS,
    LISTS,
    LIABILITY,
    INSTRUMENTS;

    /** Returns the part of this name, or the first. */
    static Part of(String word) {
        return Stream.of(values())
                .filter(part -> part.word().equals(word))
                .findFirst()
                .orElse(DUTIES);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
