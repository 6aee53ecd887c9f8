package fengni.law.rulebook;

/**
 * A figure of a standard by which a service is assessed. A shortfall of what only should be is told as advice.
 *
 * @param about what is counted or measured
 * @param amount 1 or more, in the unit
 * @param basis the standard in force, with its clause
 * @param earlier the document that the standard replaced, with its clause
 */
public record Threshold(
        String id, Wording about, Relation relation, int amount, Unit unit, Force force, Basis basis, Basis earlier) {
    private static final int WHOLE = 100;

    public Threshold {
        if (amount < 1 || (unit == Unit.PERCENT && amount > WHOLE)) {
            throw new IllegalArgumentException(amount + " of unit " + unit);
        }
    }

    /** On which side of the figure one is to be. */
    public enum Relation {
        AT_LEAST,
        AT_MOST
    }

    /** What the figure counts. */
    public enum Unit {
        ITEMS,
        PERCENT,
        DAYS,
        MONTHS,
        TIMES,
        CLICKS,
        PERSONS
    }

    /** How the standard words it. */
    public enum Force {
        /** 应. */
        MUST,
        /** 宜. */
        SHOULD
    }
}
