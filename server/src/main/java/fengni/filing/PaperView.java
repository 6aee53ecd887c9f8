package fengni.filing;

import fengni.filing.papers.PaperDraft.Gap;
import fengni.filing.papers.PaperFacts;
import fengni.law.FiledFile;
import fengni.law.FilingForm;
import fengni.law.rulebook.Outline;
import fengni.pages.Language;
import java.util.List;
import java.util.Optional;

/**
 * One paper of a dossier as its page shows it.
 *
 * @param gaps answers that it still lacks
 * @param made the newest making in Chinese, and in English
 * @param stale whether answers changed since the Chinese one was made
 * @param scan the newest file in the field for its stamped scan, with what looking at it found
 */
record PaperView(
        Outline outline,
        List<Gap> gaps,
        Optional<MadePaper> made,
        Optional<MadePaper> english,
        boolean stale,
        Optional<Scanned> scan) {
    PaperView {
        gaps = List.copyOf(gaps);
    }

    /** A stamped scan, and what its code said if somebody had it looked at. */
    record Scanned(FiledFile file, Optional<ScannedPaper> reading) {}

    /** What all papers of a dossier are drawn from, read once. */
    private record Shelf(
            PaperSources sources, Dossier dossier, PaperFacts facts, List<MadePaper> made, List<ScannedPaper> scans) {
        PaperView view(Outline outline) {
            var newest = Papers.newest(made, outline, Language.ZH);
            return new PaperView(
                    outline,
                    Papers.gaps(outline, facts),
                    newest,
                    Papers.newest(made, outline, Language.EN),
                    newest.filter(paper -> sources.isStale(paper, outline, dossier))
                            .isPresent(),
                    PaperSources.field(outline).flatMap(this::scan));
        }

        private Optional<Scanned> scan(String field) {
            return sources.form().field(field).stream()
                    .flatMap(one -> one.files(dossier.answers().text(Place.DOSSIER, field)).stream())
                    .reduce((first, last) -> last)
                    .map(file -> new Scanned(
                            file,
                            scans.stream()
                                    .filter(scan -> scan.field().equals(field)
                                            && scan.file().equals(file.sha256()))
                                    .findFirst()));
        }
    }

    /** Returns the papers of a dossier in the order of their outlines. */
    static List<PaperView> of(Papers papers, Dossier dossier) {
        var sources = papers.sources();
        var shelf = new Shelf(sources, dossier, sources.facts(dossier), papers.made(dossier), papers.scans(dossier));
        return sources.outlines(dossier).stream().map(shelf::view).toList();
    }

    /** Returns where a missing answer is given. */
    String mend(Gap gap, FilingForm form, Dossier dossier) {
        return gap.product() > 0
                ? Desk.path(dossier) + "/products"
                : form.field(gap.field())
                        .filter(field -> dossier.kind().steps().contains(field.step()))
                        .flatMap(field -> form.sections(field.step()).stream()
                                .filter(section -> section.fields().contains(field))
                                .findFirst())
                        .map(section -> Desk.path(dossier) + "/sections/" + section.key() + "#f-" + gap.field())
                        .orElse("/filings");
    }

    /** Returns the field into which the stamped scan goes. */
    Optional<String> field() {
        return PaperSources.field(outline);
    }
}
