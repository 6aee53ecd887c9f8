package fengni.filing.papers;

import fengni.documents.Block;
import fengni.documents.Document;
import fengni.documents.Prose;
import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.pages.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every answer in the order of the state's form, to be typed there by hand: that system has no programming interface. */
public final class Checklist {
    private Checklist() {}

    /**
     * Writes it.
     *
     * @param sections of the form that this filing fills in, products left out
     * @param notes what its reader must know first, one paragraph each
     */
    public static Document of(
            PaperFacts facts, List<FilingForm.Section> sections, List<String> notes, Language language) {
        boolean chinese = language == Language.ZH;
        var blocks = new ArrayList<Block>();
        notes.forEach(note -> blocks.add(new Block.Note(Block.Note.Weight.NOTE, Prose.of(note))));
        sections.forEach(section -> add(blocks, section, facts, Map.of(), chinese));
        for (int i = 0; i < facts.products().size(); i++) {
            blocks.add(new Block.Heading(1, (chinese ? "产品 " : "Product ") + (i + 1)));
            for (var section : facts.form().sections(FilingStep.PRODUCT)) {
                add(blocks, section, facts, facts.products().get(i), chinese);
            }
        }
        return new Document(
                chinese ? "填报核对表" : "Checklist for typing",
                language,
                facts.answer("subject.name", Map.of()),
                "checklist",
                blocks);
    }

    private static void add(
            List<Block> blocks,
            FilingForm.Section section,
            PaperFacts facts,
            Map<String, String> product,
            boolean chinese) {
        var rows = section.fields().stream()
                .filter(field -> facts.asks(field, product))
                .map(field -> List.of(
                        field.label().in(chinese),
                        field.shown(facts.answer(field.key(), product), chinese),
                        unsure(field, chinese)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(1, section.label().in(chinese)));
            blocks.add(new Block.Table(
                    "",
                    List.of(
                            new Block.Column(chinese ? "填报项" : "Field", 3),
                            new Block.Column(chinese ? "填写内容" : "To type", 6),
                            new Block.Column(chinese ? "说明" : "Remark", 2)),
                    Block.Table.plain(rows)));
        }
    }

    private static String unsure(FilingField field, boolean chinese) {
        return field.confirmed() || field.choices().isEmpty() ? "" : chinese ? "选项未获确认" : "Options not confirmed";
    }
}
