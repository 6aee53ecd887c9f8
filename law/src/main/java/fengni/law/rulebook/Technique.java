package fengni.law.rulebook;

import java.util.List;

/** One of the six families of deep synthesis technology (deep synthesis provisions, Article 23), with its examples. */
public record Technique(String id, Wording name, List<Wording> examples, Basis basis) {
    public Technique {
        examples = List.copyOf(examples);
    }
}
