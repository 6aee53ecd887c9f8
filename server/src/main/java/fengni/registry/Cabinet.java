package fengni.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What officers look at: the queue and single dossiers. It changes nothing. */
final class Cabinet {
    private final Shelves shelves;
    private final Desk desk;

    Cabinet(Shelves shelves, Desk desk) {
        this.shelves = shelves;
        this.desk = desk;
    }

    List<Dossier> queue(QueueFilter filter, long after, int rows) {
        return shelves.dossiers().queue(filter, after, rows);
    }

    /** Returns what waits for officers, the longest waiting first. */
    List<Dossier> waiting(int rows) {
        return shelves.dossiers().waiting(rows);
    }

    Optional<DossierView> view(long id, Officer who, Instant now) {
        return shelves.dossiers().find(id).map(dossier -> view(dossier, who, now));
    }

    private DossierView view(Dossier dossier, Officer who, Instant now) {
        var edition = shelves.editions().find(dossier.id(), dossier.version()).orElseThrow();
        var before = shelves.editions().before(dossier.id(), dossier.version());
        var steps = shelves.steps().list(dossier.id());
        return new DossierView(
                dossier,
                edition,
                before,
                Redline.of(edition, before, DossierView.lastPoints(steps)),
                steps,
                dossier.acts(who),
                dossier.isOpen() && ReviewTerm.isOver(dossier.received(), now),
                missing(dossier));
    }

    /** Said before anybody tries: an algorithm is filed for an approved subject, by a registry that has a name. */
    private String missing(Dossier dossier) {
        if (dossier.kind() == DossierKind.SUBJECT || !dossier.isOpen()) {
            return "";
        }
        if (desk.subject(dossier).isEmpty()) {
            return "registry.missing.subject";
        }
        return shelves.whose().find().isEmpty() ? "registry.missing.settings" : "";
    }
}
