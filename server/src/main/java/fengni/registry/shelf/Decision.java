package fengni.registry.shelf;

import fengni.law.rulebook.Wording;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person of the store decided about an app. Never changed: what ends it is another decision.
 *
 * @param emergency whether the app was removed at once, so that a second look is due
 * @param person who decided
 * @param by the login of whoever decided
 * @param secret opens the letter to the developer
 * @param overturns the decision that an appeal or a second look undid
 */
public record Decision(
        long id,
        long organisation,
        long app,
        Step step,
        boolean emergency,
        Reasons reasons,
        long person,
        String by,
        Instant at,
        String secret,
        Optional<Long> overturns) {

    /** What was decided, and from where to where it led. */
    public record Step(Act act, AppState from, AppState to) {}

    /**
     * The statement of reasons.
     *
     * @param rule word of the rule in the table of rules
     * @param citation of that rule as it stood then
     * @param appeal how, where and until when to appeal; may be empty where nothing burdens the developer
     */
    public record Reasons(String facts, String rule, Wording citation, String appeal) {}

    /** Returns where the store looks at it and prints its letter. */
    public String path() {
        return ShelfPages.HERE + "/decisions/" + id;
    }

    /** Returns the path of the letter to the developer. */
    public String letter() {
        return StoreLetterPages.HERE + "/" + secret;
    }
}
