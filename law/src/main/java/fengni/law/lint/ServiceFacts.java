package fengni.law.lint;

import fengni.law.rulebook.Truth;
import java.util.Set;

/**
 * What the system knows of a service.
 *
 * @param open whether the public may use it now
 * @param explicit whether its label policy adds a prominent label
 * @param implicit whether its label policy adds an implicit label
 * @param outputs modalities that it has given out, by the words of {@code algorithm.output}; empty if not known
 */
public record ServiceFacts(String name, Truth open, Truth explicit, Truth implicit, Set<String> outputs) {
    public ServiceFacts {
        outputs = Set.copyOf(outputs);
    }

    /** Returns a service of which only the name is known. */
    public static ServiceFacts named(String name) {
        return new ServiceFacts(name, Truth.OPEN, Truth.OPEN, Truth.OPEN, Set.of());
    }
}
