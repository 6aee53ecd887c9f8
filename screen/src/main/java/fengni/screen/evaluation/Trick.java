package fengni.screen.evaluation;

import fengni.screen.evaluation.Disguise.Mask;

/** A named way to hide words: a sub-family. */
record Trick(Family family, String name, Disguise disguise) {
    static Trick of(Family family, String name, Mask mask) {
        return new Trick(family, name, Disguise.of(mask));
    }

    String label() {
        return family.label() + "/" + name;
    }
}
