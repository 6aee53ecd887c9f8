package fengni.screen;

import java.util.Map;

/**
 * What a hit leads to, by direction; the same word may be refused from a user and only reviewed from a model.
 *
 * @param contexts what it leads to elsewhere than in prompts and answers, where that differs
 */
public record Actions(Decision input, Decision output, Map<Context, Decision> contexts) {
    /** Refuses content both ways. */
    public static final Actions BLOCK = new Actions(Decision.BLOCK, Decision.BLOCK);

    /** Lets content go both ways, so that hits are only reported. */
    public static final Actions PASS = new Actions(Decision.PASS, Decision.PASS);

    public Actions {
        contexts = Map.copyOf(contexts);
    }

    /** Returns actions that are the same in every context of a direction. */
    public Actions(Decision input, Decision output) {
        this(input, output, Map.of());
    }

    /** Returns the decision for one direction. */
    public Decision of(Direction direction) {
        return switch (direction) {
            case INPUT -> input;
            case OUTPUT -> output;
        };
    }

    /** Returns the decision for one context. */
    public Decision of(Context context) {
        var usual = of(context.direction());
        return contexts.isEmpty() ? usual : contexts.getOrDefault(context, usual);
    }

    /** Returns whether a hit stops content somewhere that goes this way. */
    public boolean stops(Direction direction) {
        return of(direction).stops()
                || contexts.entrySet().stream()
                        .anyMatch(each -> each.getKey().direction() == direction
                                && each.getValue().stops());
    }
}
