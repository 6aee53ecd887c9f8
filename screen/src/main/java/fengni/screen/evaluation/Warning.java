package fengni.screen.evaluation;

import java.util.List;

/**
 * Something that a person should look at before a change of a feature database is published.
 *
 * @param count entries, windows or disguises that it is about
 * @param of so many were looked at
 * @param examples the first of them
 */
public record Warning(Gate gate, long count, long of, List<Example> examples) {
    /** So many examples are told. */
    public static final int MOST_EXAMPLES = 5;

    public Warning {
        examples = List.copyOf(examples);
        if (count < 1 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
    }

    static Warning of(Gate gate, List<Example> all, long of) {
        return new Warning(
                gate, all.size(), of, all.stream().limit(MOST_EXAMPLES).toList());
    }

    /** What a change is looked at for. */
    public enum Gate {
        /** An allowed word stands around every hit of an entry, so that it never counts; {@code by} is the allowed word. */
        EXCUSED,
        /** A new entry finds nothing that another, as strong, does not find; {@code by} is the other. */
        COVERED,
        /** A new entry makes a standing one needless; {@code entry} is the standing one, {@code by} the new one. */
        COVERS,
        /** New entries hit windows of an innocent text; {@code by} is a piece of it. */
        INNOCENT,
        /** New entries hit innocent words in disguise; {@code by} is the text. */
        INNOCENT_IN_DISGUISE,
        /** Disguised words that are found now would no longer be; {@code by} is the text. */
        EVASION
    }

    /**
     * One case.
     *
     * @param entry id of the entry that it is about
     * @param by another entry, or a piece of text: see {@link Gate}
     */
    public record Example(String entry, String by) {}
}
