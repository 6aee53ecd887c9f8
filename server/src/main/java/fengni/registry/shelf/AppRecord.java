package fengni.registry.shelf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the store asked about an app and was shown: each answer with who gave it and when, so that none becomes a fact by
 * itself.
 *
 * @param supply papers about a model that was bought
 * @param labels what the store itself saw of the marks
 */
public record AppRecord(Answer answer, Supply supply, Optional<Paper> assessment, Labels labels) {

    /** Nothing was asked yet. */
    static final AppRecord NONE = new AppRecord(
            new Answer(Synthesis.UNKNOWN, "", Optional.empty(), "", ""),
            new Supply(Model.UNKNOWN, "", "", Optional.empty()),
            Optional.empty(),
            new Labels(Explicit.NOT_LOOKED, "", Implicit.NOT_CHECKED, ""));

    /**
     * Whether it offers synthesis.
     *
     * @param saidBy who said so: the developer, a page, the reviewer
     * @param functions for which functions
     */
    public record Answer(
            Synthesis synthesis, String saidBy, Optional<LocalDate> saidOn, String evidence, String functions) {}

    /**
     * Whose model it is, and under which numbers.
     *
     * @param own filing number of whoever offers the app, as typed
     * @param supplier of the technical supporter, as typed
     */
    public record Supply(Model model, String own, String supplier, Optional<Paper> agreement) {}

    /** A paper as the developer declared it: which, and of which day. Nobody here vouches for it. */
    public record Paper(String name, LocalDate on) {}

    /**
     * What was seen of the marks (labelling measures, Arts 4 and 5).
     *
     * @param where the explicit mark was looked for
     * @param file in which the implicit mark was looked for
     */
    public record Labels(Explicit explicit, String where, Implicit implicit, String file) {}

    /** The answer. */
    public enum Synthesis {
        YES,
        NO,
        UNKNOWN
    }

    /** Whose model it is. */
    public enum Model {
        OWN,
        BOUGHT,
        UNKNOWN
    }

    /** Whether the explicit mark was seen. */
    public enum Explicit {
        SEEN,
        NOT_SEEN,
        NOT_LOOKED
    }

    /** What the check of a file for the implicit mark brought. */
    public enum Implicit {
        FOUND,
        ABSENT,
        UNREADABLE,
        NOT_CHECKED
    }

    /** Returns the word of a choice, as forms, JSON and tables have it. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> choice(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(one -> word(one).equals(word))
                .findFirst();
    }

    /** Returns the words of all choices. */
    public static List<String> words(Enum<?>[] choices) {
        return Stream.of(choices).map(AppRecord::word).toList();
    }
}
