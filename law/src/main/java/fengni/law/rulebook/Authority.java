package fengni.law.rulebook;

/**
 * Who supervises, and where (deep synthesis provisions, Article 3).
 *
 * @param tasks what it does in this field
 */
public record Authority(String id, Field field, Level level, Wording name, Wording tasks, Basis basis) {

    /** The three branches that Article 3 names. */
    public enum Field {
        CYBERSPACE,
        TELECOMMUNICATIONS,
        POLICE
    }

    /** The levels, from the highest. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        CITY
    }
}
