package fengni.assessment;

import fengni.pages.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a security assessment comes to. Stored by {@link #word}: never rename one. */
enum Conclusion {
    PASSES,
    /** After the hazards that were found had been removed. */
    PASSES_RECTIFIED,
    FAILS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean passes() {
        return switch (this) {
            case PASSES, PASSES_RECTIFIED -> true;
            case FAILS -> false;
        };
    }

    Tone tone() {
        return passes() ? Tone.GOOD : Tone.BAD;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Conclusion::word).toList();
    }

    static Optional<Conclusion> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
