package fengni.law.lint;

/**
 * Where something is mended.
 *
 * @param product number of the product, or {@link #DOSSIER} for the dossier itself
 * @param key key of a field of the form; or {@link #PRODUCTS}
 */
public record Spot(int product, String key) {
    public static final int DOSSIER = 0;

    /** The products as a whole. */
    public static final String PRODUCTS = "products";

    static Spot of(String key) {
        return new Spot(DOSSIER, key);
    }
}
