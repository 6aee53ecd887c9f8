package fengni.pages;

/**
 * How many there are of something: a bare count, fit for those who may see nothing else.
 *
 * @param organisation whose; {@link #OF_NO_ONE} for what belongs to no single organisation
 * @param group key of the words for what is counted
 * @param label key of the words that tell which of them
 */
public record Figure(long organisation, String group, String label, long count) {
    public static final long OF_NO_ONE = 0;

    public Figure {
        if (count < 0) {
            throw new IllegalArgumentException(label + " counted " + count + ", expected 0 or more");
        }
    }
}
