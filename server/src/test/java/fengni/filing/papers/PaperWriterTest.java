package fengni.filing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.answers.Outcome;
import fengni.documents.Block;
import fengni.documents.Press;
import fengni.law.FiledFile;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.rulebook.Outline;
import fengni.law.rulebook.Outlines;
import fengni.pages.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperWriterTest {
    private static final FilingForm FORM = FilingForm.published();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "responsibility",
                "self-assessment-provider",
                "self-assessment-supporter",
                "disclosure",
                "relation-letter"
            })
    void every_label_with_its_answer_reads_in_the_pdf_as_in_the_form(String id) throws Exception {
        var outline = outline(id);
        var facts = EveryAnswer.facts(outline.role() == Outline.Party.SUPPORTER ? "supporter" : "provider");
        var draft = PaperWriter.draft(outline, facts, Language.ZH, "A1B2C3D4 " + id + " zh 1");

        assertThat(draft.gaps()).isEmpty();
        assertThat(draft.printed()).isNotEmpty();
        var read = read(draft);
        outline.parts().stream()
                .filter(Outline.Cover.class::isInstance)
                .map(Outline.Cover.class::cast)
                .flatMap(cover -> cover.rows().stream())
                .flatMap(row -> row.from().stream())
                .filter(key -> facts.asks(facts.field(key), Map.of()))
                .forEach(key -> {
                    var typed = FORM.field(key).orElseThrow().shown(facts.answer(key, Map.of()), true);
                    assertThat(draft.printed()).containsEntry(key, typed);
                    assertThat(read).as(key).contains(plain(typed));
                });
    }

    @Test
    void every_long_answer_of_a_provider_stands_in_one_of_its_papers() throws Exception {
        var read = new StringBuilder();
        for (var id : List.of("responsibility", "self-assessment-provider", "disclosure")) {
            read.append(read(PaperWriter.draft(outline(id), EveryAnswer.facts("provider"), Language.ZH, id)));
        }
        for (var step : List.of(FilingStep.RESPONSIBILITY, FilingStep.REPORT, FilingStep.DISCLOSURE)) {
            EveryAnswer.step(step).forEach((key, value) -> {
                if (value.startsWith("填写") && !key.equals("report.agreement-name")) {
                    assertThat(read.toString()).contains(plain(value));
                }
            });
        }
    }

    @Test
    void what_is_missing_is_named_with_its_product_and_leaves_a_blank() {
        var answers = new LinkedHashMap<>(EveryAnswer.dossier("provider"));
        answers.remove("report.flow");
        answers.remove("algorithm.name");
        var product = new LinkedHashMap<>(EveryAnswer.step(FilingStep.PRODUCT));
        product.remove("product.address");
        var facts = new PaperFacts(
                FORM, answers, List.of(EveryAnswer.step(FilingStep.PRODUCT), product), file -> Optional.empty());

        var draft = PaperWriter.draft(outline("self-assessment-provider"), facts, Language.ZH, "x");

        assertThat(draft.gaps())
                .contains(
                        new PaperDraft.Gap("algorithm.name", 0),
                        new PaperDraft.Gap("report.flow", 0),
                        new PaperDraft.Gap("product.address", 2))
                .doesNotContain(new PaperDraft.Gap("product.address", 1));
        assertThat(draft.printed()).doesNotContainKey("algorithm.name");
    }

    @Test
    void a_field_that_is_not_asked_is_neither_missed_nor_printed() {
        var answers = new LinkedHashMap<>(EveryAnswer.dossier("provider"));
        answers.put("algorithm.input-biometrics", "no");
        var facts = new PaperFacts(FORM, answers, List.of(), file -> Optional.empty());

        var draft = PaperWriter.draft(outline("self-assessment-provider"), facts, Language.ZH, "x");

        assertThat(draft.printed()).containsEntry("algorithm.input-biometrics", "否");
        assertThat(draft.printed()).doesNotContainKey("algorithm.input-biometric-kinds");
        assertThat(draft.gaps()).noneMatch(gap -> gap.field().equals("algorithm.input-biometric-kinds"));
    }

    @Test
    void screenshots_stand_where_they_belong_and_other_files_are_named() throws Exception {
        var png = picture();
        var shot = new FiledFile("a".repeat(64), png.length, "首页.png");
        var contract = new FiledFile("b".repeat(64), 9, "合同.pdf");
        var answers = new LinkedHashMap<>(EveryAnswer.dossier("provider"));
        answers.put("report.shot-explicit", shot.line());
        answers.put("algorithm.model-contracts", contract.line());
        var facts = new PaperFacts(
                FORM, answers, List.of(), file -> file.equals(shot) ? Optional.of(png) : Optional.empty());

        var blocks = PaperWriter.draft(outline("self-assessment-provider"), facts, Language.ZH, "x")
                .document()
                .blocks();

        assertThat(blocks.stream().filter(Block.Picture.class::isInstance)).hasSize(1);
        assertThat(blocks.stream().filter(Block.Items.class::isInstance))
                .singleElement()
                .asString()
                .contains("合同.pdf", "bbbbbbbbbbbbbbbb");
    }

    @Test
    void an_english_copy_has_english_words_around_the_same_answers() {
        var draft = PaperWriter.draft(outline("disclosure"), EveryAnswer.facts("provider"), Language.EN, "x");

        assertThat(draft.document().title()).isEqualTo("Text to be published");
        assertThat(draft.document().toString()).contains("填写〔disclosure.principle〕");
    }

    private static Outline outline(String id) {
        return Outlines.published().find(id).orElseThrow();
    }

    private static String read(PaperDraft draft) throws Exception {
        if (!(Press.pdf(draft.document()) instanceof Outcome.Done(var pdf))) {
            throw new AssertionError("not printed");
        }
        var file = Files.createTempFile("paper", ".pdf");
        Files.write(file, pdf);
        var program = new ProcessBuilder("pdftotext", "-layout", file.toString(), "-").start();
        try (var text = program.inputReader()) {
            return plain(text.readAllAsString());
        } finally {
            Files.delete(file);
        }
    }

    /** Lines are broken where the column ends, and heads of pages come between; the characters are what counts. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static byte[] picture() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
