package fengni.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of complaint it is. Stored by {@link #word}: never rename one. */
enum Topic {
    /** A mark is missing, wrong or was removed (Arts 17 and 18). */
    LABEL,
    /** Illegal or harmful content (Arts 6 and 10). */
    HARMFUL,
    /** False information (Art. 11). */
    RUMOUR,
    /** Somebody's face or voice without their consent (Art. 14). */
    LIKENESS,
    PERSONAL_INFORMATION,
    MINORS,
    /** Copyright and other rights. */
    RIGHTS,
    /** An appeal against a refused request, a hold or a closed account. */
    DECISION,
    OTHER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Topic> of(String word) {
        return Stream.of(values()).filter(topic -> topic.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Stream.of(values()).map(Topic::word).toList();
    }
}
