package fengni.filing;

import fengni.answers.Fault;

/**
 * Something about an answer that somebody should look at.
 *
 * @param fault names the key as its field
 * @param blocks whether it keeps the dossier from being sent
 */
record Flaw(int product, Fault fault, boolean blocks) {
    Place place() {
        return new Place(product, fault.field());
    }

    /** Returns the fault as the JSON API names its field. */
    Fault named() {
        return fault.within(product == Place.DOSSIER ? "fields" : "products/" + product);
    }
}
