package fengni.filing;

/**
 * Where an answer stands in a dossier.
 *
 * @param product number of the product, or {@link #DOSSIER} for the dossier itself
 * @param key key of the field, or {@link #SERVICE}
 */
record Place(int product, String key) {
    static final int DOSSIER = 0;

    /** Names the own service that a product is; known here only, it never leaves in a letter. */
    static final String SERVICE = "service";
}
