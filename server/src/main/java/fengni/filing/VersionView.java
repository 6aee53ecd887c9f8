package fengni.filing;

import java.util.List;
import java.util.Optional;

/**
 * One sending of a dossier, as a page shows it.
 *
 * @param view the dossier with the answers of that sending
 * @param before the sending before it that had answers of its own
 * @param differences what differs from that one
 * @param all the numbers of the sendings with answers of their own
 */
record VersionView(
        DossierView view, int sent, Optional<Integer> before, List<Difference> differences, List<Integer> all) {
    VersionView {
        differences = List.copyOf(differences);
        all = List.copyOf(all);
    }
}
