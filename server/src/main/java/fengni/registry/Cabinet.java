package fengni.registry;

import fengni.access.SignedIn;
import fengni.attachments.Attachment;
import fengni.correspondence.ReceivedFiles;
import fengni.law.FiledFile;
import fengni.law.FilingAct;
import fengni.law.FilingState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What officers look at: the queue and single dossiers. It changes nothing in them; who opens one whole is written down
 * first, and that note survives a crash when the method has returned.
 */
final class Cabinet {
    private final Shelves shelves;
    private final Desk desk;
    private final DeskMoves moves;
    private final Hearings hearings;
    private final Officers officers;
    private final OpenedBook book;
    private final ReceivedFiles files;

    Cabinet(Shelves shelves, Desk desk, DeskMoves moves, OpenedBook book, ReceivedFiles files) {
        this.shelves = shelves;
        this.desk = desk;
        this.moves = moves;
        this.hearings = desk.hearings();
        this.officers = moves.officers();
        this.book = book;
        this.files = files;
    }

    List<Dossier> queue(QueueFilter filter, long after, int rows) {
        return shelves.dossiers().queue(filter, after, rows);
    }

    /** Returns what waits for officers, the longest waiting first. */
    List<Dossier> waiting(int rows) {
        return shelves.dossiers().waiting(rows);
    }

    /** Opens a dossier whole: the only way to one, for pages and programs alike. */
    Optional<DossierView> open(long id, Visit visit) {
        return shelves.dossiers().find(id).map(dossier -> {
            var edition =
                    shelves.editions().find(dossier.id(), dossier.version()).orElseThrow();
            book.opened(visit, edition.receipt());
            return view(dossier, shown(dossier, edition), officers.of(visit.who()));
        });
    }

    /** Opens what is in force of a dossier; written down like any other opening. */
    List<Redline.Section> inForce(Dossier dossier, Visit visit) {
        var version = dossier.filed() == 0 ? dossier.version() : dossier.filed();
        return shelves.editions()
                .find(dossier.id(), version)
                .map(edition -> {
                    book.opened(visit, edition.receipt());
                    return Redline.of(edition, Optional.empty(), List.of(), file -> came(dossier, file));
                })
                .orElse(List.of());
    }

    private DossierView view(Dossier dossier, Edition shown, Officer who) {
        var before = before(dossier);
        var steps = shelves.steps().list(dossier.id());
        return new DossierView(
                dossier,
                shown,
                before,
                shelves.editions().change(dossier.id(), dossier.shown()),
                shelves.editions().cancellation(dossier.id(), dossier.version()),
                Redline.of(shown, before, DossierView.lastPoints(steps), file -> came(dossier, file)),
                steps,
                acts(dossier, who),
                dossier.isOf(who),
                clock(dossier),
                missing(dossier),
                moves.side(dossier, who),
                new DossierView.Heard(
                        shelves.hearings().list(dossier.id()),
                        hearings.objection(dossier, who).isEmpty()));
    }

    private boolean came(Dossier dossier, FiledFile file) {
        return files.find(dossier.operator(), file.sha256()).isPresent();
    }

    /** Opens a file that the shown version of a dossier names, or the one before it; who does so is written down first. */
    Optional<Attachment> file(long id, String sha256, Visit visit) {
        return shelves.dossiers().find(id).flatMap(dossier -> {
            var open = shelves.editions().find(id, dossier.version()).orElseThrow();
            return Stream.concat(Stream.of(shown(dossier, open)), before(dossier).stream())
                    .flatMap(edition -> edition.papers().files().stream())
                    .filter(file -> file.sha256().equals(sha256))
                    .findFirst()
                    .flatMap(file -> files.find(dossier.operator(), file.sha256()))
                    .map(file -> opened(visit, open, file));
        });
    }

    private Attachment opened(Visit visit, Edition open, Attachment file) {
        book.opened(visit, open.receipt() + " " + file.sha256());
        return file;
    }

    Officer officer(SignedIn who) {
        return officers.of(who);
    }

    /** Returns how often each was sent since its last decision. */
    Map<Long, ReviewRounds> rounds(List<Dossier> dossiers) {
        return shelves.editions().rounds(dossiers.stream().map(Dossier::id).toList());
    }

    private List<FilingAct> acts(Dossier dossier, Officer who) {
        return dossier.acts(who).stream()
                .filter(act -> moves.places().objection(act, dossier, who).isEmpty())
                .toList();
    }

    /** Returns what an officer may narrow the queue by, and by what its clock goes. */
    QueueFilter.Looking looking(Officer who) {
        return new QueueFilter.Looking(who, shelves.desks().of(who.person()), term(), officers.now());
    }

    /** Returns the desks that stand. */
    List<PlaceDesk> desks() {
        return shelves.desks().list();
    }

    /** Returns everybody who may review. */
    List<Officer> officers() {
        return officers.all();
    }

    /** Counts what lies open at some desks; all of it if none is named. */
    QueueCounts counts(List<Long> desks, QueueFilter.Looking looking) {
        return shelves.dossiers().counts(desks, looking.overdueBefore(), looking.soonBefore());
    }

    /** What is shown came in under the receipt of the open version, though its papers may be older. */
    private Edition shown(Dossier dossier, Edition open) {
        return shelves.editions()
                .find(dossier.id(), dossier.shown())
                .map(papers -> new Edition(papers.version(), open.receipt(), open.received(), papers.papers()))
                .orElse(open);
    }

    private Optional<Edition> before(Dossier dossier) {
        if (dossier.state() instanceof FilingState.Changing) {
            return shelves.editions().find(dossier.id(), dossier.filed());
        }
        return dossier.filed() == 0 ? shelves.editions().before(dossier.id(), dossier.version()) : Optional.empty();
    }

    private DossierView.ReviewClock clock(Dossier dossier) {
        var term = term();
        var rounds = Optional.ofNullable(rounds(List.of(dossier)).get(dossier.id()));
        return new DossierView.ReviewClock(
                term.of(dossier.received()),
                term.rule(),
                dossier.hasClock() && term.isOver(dossier.received(), officers.now()),
                rounds,
                rounds.map(one -> term.worked(one.first(), officers.now())).orElse(0));
    }

    ReviewTerm term() {
        return desk.term();
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
