package fengni.cli;

/** What a command tells the shell; the same seven numbers for every command. */
final class Exit {
    static final int HELD = 0;
    static final int AGAINST = 1;
    static final int NOTHING_FOUND = 2;
    static final int UNREADABLE = 3;
    static final int USAGE = 64;
    static final int MISSING = 69;
    static final int OUR_FAULT = 70;

    private Exit() {}

    /** Returns the worse of two answers, in the order 3, 1, 2, 0: what could not be read outweighs a verdict. */
    static int worse(int one, int other) {
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
