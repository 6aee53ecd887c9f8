package fengni.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The approved subjects. Their names are sealed in the table, so a search by name reads them one batch after another. */
final class Subjects {
    private static final int BATCH = 200;

    private final Shelves shelves;

    Subjects(Shelves shelves) {
        this.shelves = shelves;
    }

    /**
     * Returns subjects in the order in which they first came in.
     *
     * @param text stands in the name or in the credit code; empty for all
     * @param after the number of the dossier after which to begin
     */
    List<ApprovedSubject> find(String text, long after, int rows) {
        var found = new ArrayList<Dossier>();
        var place = after;
        var batch = shelves.dossiers().approved(place, BATCH);
        while (!batch.isEmpty() && found.size() < rows) {
            batch.stream()
                    .filter(one -> fits(one, text.strip().toLowerCase(Locale.ROOT)))
                    .forEach(found::add);
            place = batch.getLast().id();
            batch = shelves.dossiers().approved(place, BATCH);
        }
        var desks = shelves.desks().list();
        return found.stream().limit(rows).map(one -> shown(one, desks)).toList();
    }

    private static boolean fits(Dossier subject, String text) {
        return subject.title().toLowerCase(Locale.ROOT).contains(text)
                || subject.operator().toLowerCase(Locale.ROOT).contains(text);
    }

    private ApprovedSubject shown(Dossier subject, List<PlaceDesk> desks) {
        var desk = desks.stream()
                .filter(one -> one.id() == subject.place().first())
                .map(PlaceDesk::name)
                .findFirst()
                .orElse("—");
        return new ApprovedSubject(subject, desk, shelves.dossiers().algorithms(subject));
    }
}
