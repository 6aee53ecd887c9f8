package fengni.filing;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.attachments.Attachment;
import fengni.documents.PaperCode;
import fengni.documents.Press;
import fengni.documents.ScanReader;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.Who;
import fengni.filing.ScannedPaper.Reading;
import fengni.filing.papers.PaperDraft;
import fengni.filing.papers.PaperDraft.Gap;
import fengni.filing.papers.PaperFacts;
import fengni.filing.papers.PaperWriter;
import fengni.law.FiledFile;
import fengni.law.rulebook.Outline;
import fengni.law.rulebook.Outlines;
import fengni.pages.Language;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The papers of dossiers: what they lack, their making, and the scans that come back with a stamp.
 *
 * <p>A paper that was made survives a crash with its file; the record of its making is durable before it counts. Before the
 * commit there is neither row nor file. Safe for use by many threads.
 */
final class Papers {
    private final PaperSources sources;
    private final PaperTable table;
    private final Recorder recorder;
    private final TransactionOperations transactions;
    private final InstantSource clock;

    Papers(Parts parts, Recorder recorder, TransactionOperations transactions, InstantSource clock) {
        this.sources = parts.sources();
        this.table = parts.table();
        this.recorder = recorder;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What it works with. */
    record Parts(PaperSources sources, PaperTable table) {}

    PaperSources sources() {
        return sources;
    }

    List<MadePaper> made(Dossier dossier) {
        return table.made(dossier.id());
    }

    List<ScannedPaper> scans(Dossier dossier) {
        return table.scans(dossier.id());
    }

    Optional<MadePaper> newest(Dossier dossier, Outline outline, Language language) {
        return newest(made(dossier), outline, language);
    }

    /** Returns the first of these papers, the newest first, that is of an outline and a language. */
    static Optional<MadePaper> newest(List<MadePaper> made, Outline outline, Language language) {
        return made.stream()
                .filter(paper -> paper.outline().equals(outline.id()) && paper.language() == language)
                .findFirst();
    }

    /** Returns a paper as it would be printed now, under the number of its next making. */
    PaperDraft draft(Dossier dossier, Outline outline, Language language) {
        int number = newest(dossier, outline, language).map(MadePaper::number).orElse(0) + 1;
        return PaperWriter.draft(
                outline, sources.facts(dossier), language, reference(dossier, outline, language, number));
    }

    /** Returns the answers that a paper lacks; opens none of its files. */
    static List<Gap> gaps(Outline outline, PaperFacts facts) {
        return PaperWriter.draft(outline, facts.unopened(), Language.ZH, outline.id())
                .gaps();
    }

    /** Returns a paper to go on writing in; it is not kept. */
    Outcome<byte[]> docx(Dossier dossier, Outline outline, Language language) {
        return Press.docx(draft(dossier, outline, language).document());
    }

    /** Makes a paper and keeps it; faults name each character that no font has. */
    Outcome<MadePaper> make(Dossier dossier, Outline outline, Language language, Filer who) {
        var making = new Making(dossier, outline, draft(dossier, outline, language));
        return Press.pdf(making.draft().document()).then(pdf -> transactions.execute(_ -> kept(making, pdf, who)));
    }

    /** A paper that is being made. */
    private record Making(Dossier dossier, Outline outline, PaperDraft draft) {
        Language language() {
            return draft.document().language();
        }
    }

    /** If another made the same paper meanwhile, this one bears a number that is taken. */
    private Outcome<MadePaper> kept(Making making, byte[] pdf, Filer who) {
        var dossier = making.dossier();
        var outline = making.outline();
        var draft = making.draft();
        var language = making.language();
        sources.lock(dossier);
        int number = newest(dossier, outline, language).map(MadePaper::number).orElse(0) + 1;
        if (!draft.document().reference().equals(reference(dossier, outline, language, number))) {
            return new Outcome.Conflicting<>(Fault.of("", "filing_changed"));
        }
        var code = draft.document().code();
        var name = outline.title().in(language.tag());
        var file = sources.files().keep(dossier.id(), name + "-" + number + ".pdf", pdf);
        var at = clock.instant();
        var receipt = recorder.keep(record(
                "paper_made",
                dossier,
                who,
                Map.of(
                        "outline", outline.id(),
                        "language", language.tag(),
                        "number", (long) number,
                        "outlines", Outlines.published().version(),
                        "content", code.sha256(),
                        "file", file.sha256())));
        table.add(new MadePaper(
                0,
                dossier.id(),
                outline.id(),
                language,
                number,
                Outlines.published().version(),
                dossier.version(),
                sources.subjectVersion(dossier),
                code,
                sources.open(draft.printed()),
                draft.gaps().size(),
                file.id(),
                who.login(),
                at,
                receipt.toString()));
        return Outcome.found(newest(dossier, outline, language));
    }

    /** Finds the file of a paper that was made. */
    Optional<Attachment> file(MadePaper paper) {
        return sources.files().find(paper.dossier(), paper.file());
    }

    /** Looks for the code on a scan that was put in a field, and keeps what it found. */
    ScannedPaper look(Dossier dossier, String field, FiledFile file, Filer who) {
        var code = sources.files()
                .content(dossier.id(), file)
                .flatMap(content -> ScanReader.read(content) instanceof Outcome.Done(var read)
                        ? Optional.of(read)
                        : Optional.<PaperCode>empty());
        var scan = new ScannedPaper(
                field,
                file.sha256(),
                code.map(read -> reading(dossier, field, read)).orElse(Reading.NONE),
                code.map(PaperCode::reference).orElse(""),
                code.map(PaperCode::sha256).orElse(""),
                who.login(),
                clock.instant());
        transactions.executeWithoutResult(_ -> {
            recorder.keep(record(
                    "scan_read",
                    dossier,
                    who,
                    Map.of(
                            "field", field,
                            "file", file.sha256(),
                            "reading", scan.reading().word(),
                            "reference", scan.reference())));
            table.add(dossier.id(), scan);
        });
        return scan;
    }

    private Reading reading(Dossier dossier, String field, PaperCode code) {
        var ours = made(dossier).stream()
                .filter(paper -> sources.outlineOf(field, dossier)
                        .filter(outline -> outline.id().equals(paper.outline()))
                        .isPresent())
                .toList();
        if (ours.stream().noneMatch(paper -> paper.code().equals(code))) {
            return Reading.OTHER;
        }
        return ours.stream()
                        .filter(paper -> paper.language() == Language.ZH)
                        .findFirst()
                        .filter(paper -> paper.code().equals(code))
                        .isPresent()
                ? Reading.CURRENT
                : Reading.OLDER;
    }

    private static String reference(Dossier dossier, Outline outline, Language language, int number) {
        return dossier.reference() + " " + outline.id() + " " + language.tag() + " " + number;
    }

    private static Happening record(String outcome, Dossier dossier, Filer who, Map<String, Object> more) {
        var decision = new HashMap<>(more);
        decision.put("dossier", dossier.name().toString());
        decision.put("organisation", dossier.organisation());
        decision.put("by", who.login());
        return new Happening(
                RecordType.FILING, 0, Who.of(Who.NOT_SUPPLIED), outcome, Optional.empty(), Map.of(), decision);
    }
}
