package fengni.filing;

import java.util.List;

/**
 * What a dossier answered when it was sent, or written down as filed elsewhere.
 *
 * @param sent counts what was sent about the dossier
 * @param products numbers of its products then, in order
 */
record Edition(int sent, Answers answers, List<Integer> products) {
    Edition {
        products = List.copyOf(products);
    }
}
