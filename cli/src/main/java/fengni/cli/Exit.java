package fengni.cli;

import fengni.label.Verdict;

/** What a command tells the shell; the same seven numbers for every command. */
public final class Exit {
    public static final int HELD = 0;
    public static final int AGAINST = 1;
    public static final int NOTHING_FOUND = 2;
    public static final int UNREADABLE = 3;
    public static final int USAGE = 64;
    public static final int MISSING = 69;
    public static final int OUR_FAULT = 70;

    private Exit() {}

    /** Returns what an inspection's answer is to the shell. */
    static int of(Verdict verdict) {
        return switch (verdict) {
            case COMPLIANT -> HELD;
            case NONCOMPLIANT -> AGAINST;
            case NOT_FOUND -> NOTHING_FOUND;
            case INCONCLUSIVE -> UNREADABLE;
        };
    }

    /** Returns the worse of two answers, in the order 3, 1, 2, 0: what could not be read outweighs a verdict. */
    public static int worse(int one, int other) {
        return rank(one) >= rank(other) ? one : other;
    }

    private static int rank(int code) {
        return switch (code) {
            case HELD -> 0;
            case NOTHING_FOUND -> 1;
            case AGAINST -> 2;
            case UNREADABLE -> 3;
            default -> 4; // a usage error or our own fault ends the run, whatever the files said
        };
    }
}
