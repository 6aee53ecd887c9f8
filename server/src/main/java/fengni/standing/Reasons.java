package fengni.standing;

/**
 * The statement of reasons that the person concerned gets. How long a hold lasts stands in its {@link Measure}.
 *
 * @param facts what happened
 * @param rule which provision or term of service it broke
 * @param appeal how, where and until when to appeal (deep synthesis provisions, Art. 12)
 */
public record Reasons(String facts, String rule, String appeal) {
    /** The sentence that stands in records and refusals. */
    public String sentence() {
        return facts + "（" + rule + "）";
    }
}
