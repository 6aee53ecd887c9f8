package fengni.screen.evaluation;

import java.util.List;

/**
 * What a generator made, and what it left out.
 *
 * @param unfit targets that hold another target within them, so that a hit would prove nothing
 * @param idle tricks, with their strength, that no target offers a hold for
 */
public record Batch(List<Variant> variants, List<Target> unfit, List<String> idle) {
    public Batch {
        variants = List.copyOf(variants);
        unfit = List.copyOf(unfit);
        idle = List.copyOf(idle);
    }
}
