package fengni.screen;

/** What a hit leads to, by direction; the same word may be refused from a user and only reviewed from a model. */
public record Actions(Decision input, Decision output) {
    /** Refuses content both ways. */
    public static final Actions BLOCK = new Actions(Decision.BLOCK, Decision.BLOCK);

    /** Lets content go both ways, so that hits are only reported. */
    public static final Actions PASS = new Actions(Decision.PASS, Decision.PASS);

    /** Returns the decision for one direction. */
    public Decision of(Direction direction) {
        return switch (direction) {
            case INPUT -> input;
            case OUTPUT -> output;
        };
    }
}
