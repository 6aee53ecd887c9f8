package fengni.screen.evaluation;

import java.util.Optional;

/** One way to hide a word in a text. */
interface Disguise {
    /** Returns the text with the word in disguise, or empty when this word offers no hold for it. */
    Optional<Placed> hide(Carrier carrier, String word, Chance chance);

    /** A disguise of the word alone. */
    interface Mask {
        /** Returns the word in disguise, or empty when it would not change. */
        Optional<String> over(String word, Chance chance);
    }

    /** Returns the disguise that puts a masked word into its sentence. */
    static Disguise of(Mask mask) {
        return (carrier, word, chance) ->
                mask.over(word, chance).filter(masked -> !masked.equals(word)).map(carrier::hold);
    }
}
