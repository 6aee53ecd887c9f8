package fengni.filing;

import fengni.answers.Outcome;
import fengni.documents.Document;
import fengni.documents.Press;
import fengni.filing.papers.Checklist;
import fengni.filing.papers.PaperFacts;
import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.vault.Digests;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything of a dossier in one archive, to be uploaded to the state's system by hand: papers, uploads in the order of the
 * form, a checklist of every field, and the digests of it all.
 */
final class PaperPackage {
    private final Papers papers;
    private final FilingForm form;
    private final Dossier dossier;
    private final List<String> sums = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    PaperPackage(Papers papers, FilingForm form, Dossier dossier) {
        this.papers = papers;
        this.form = form;
        this.dossier = dossier;
    }

    String name() {
        return (dossier.title().isEmpty() ? dossier.kind().word() : dossier.title()) + "-" + dossier.reference()
                + ".zip";
    }

    /** Writes the archive as it comes; files are held one at a time. */
    void write(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var facts = papers.sources().facts(dossier);
            var views = PaperView.of(papers, dossier);
            add(zip, "填报核对表", checklist(facts, views));
            papers(zip, views);
            uploads(zip, "", dossier.answers(), Place.DOSSIER, dossierFields());
            for (int product : dossier.products()) {
                uploads(zip, "产品 " + product + "/", dossier.answers(), product, form.fields(FilingStep.PRODUCT));
            }
            plain(zip, "SHA256SUMS", String.join("\n", sums) + "\n");
        }
    }

    private List<FilingField> dossierFields() {
        return dossier.steps().stream()
                .flatMap(step -> form.fields(step).stream())
                .toList();
    }

    private Document checklist(PaperFacts facts, List<PaperView> views) {
        var words = Words.of(Language.ZH);
        var missing = views.stream()
                .filter(paper ->
                        paper.made().isEmpty() || paper.stale() || !paper.gaps().isEmpty())
                .map(paper -> paper.outline().title().in(Language.ZH.tag()))
                .toList();
        var notes = new ArrayList<>(List.of(words.say("filing.package.note"), words.say("filing.package.commitment")));
        if (!missing.isEmpty()) {
            notes.add(words.say("filing.package.missing", String.join("、", missing)));
        }
        return Checklist.of(
                facts,
                dossier.steps().stream()
                        .flatMap(step -> form.sections(step).stream())
                        .toList(),
                notes,
                Language.ZH);
    }

    private void papers(ZipOutputStream zip, List<PaperView> views) throws IOException {
        for (var view : views) {
            var title = view.outline().title().in(Language.ZH.tag());
            var made = view.made().flatMap(papers::file);
            if (made.isPresent()) {
                bytes(zip, "材料/" + title + ".pdf", papers.sources().files().content(made.get()));
            }
            if (papers.docx(dossier, view.outline(), Language.ZH) instanceof Outcome.Done(var docx)) {
                bytes(zip, "材料/" + title + ".docx", docx);
            }
        }
    }

    private void add(ZipOutputStream zip, String title, Document document) throws IOException {
        if (Press.pdf(document) instanceof Outcome.Done(var pdf)) {
            bytes(zip, title + ".pdf", pdf);
        }
        if (Press.docx(document) instanceof Outcome.Done(var docx)) {
            bytes(zip, title + ".docx", docx);
        }
    }

    private void uploads(ZipOutputStream zip, String folder, Answers answers, int product, List<FilingField> fields)
            throws IOException {
        for (var field : fields) {
            if (field.kind() == FilingField.Kind.UPLOAD && dossier.asks(field, product)) {
                for (FiledFile file : field.files(answers.text(product, field.key()))) {
                    var content = papers.sources().files().content(dossier.id(), file);
                    if (content.isPresent()) {
                        bytes(zip, "附件/" + folder + field.label().in(true) + "/" + file.name(), content.get());
                    }
                }
            }
        }
    }

    private void bytes(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var free = free(name.replace('\\', '_'));
        sums.add(Digests.sha256Hex(content) + "  " + free);
        entry(zip, free, content);
    }

    private void plain(ZipOutputStream zip, String name, String text) throws IOException {
        entry(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** Two files of one name in one folder both go in. */
    private String free(String name) {
        var free = name;
        for (int i = 2; !names.add(free); i++) {
            int dot = name.lastIndexOf('.');
            free = name.substring(0, dot) + " (" + i + ")" + name.substring(dot);
        }
        return free;
    }
}
