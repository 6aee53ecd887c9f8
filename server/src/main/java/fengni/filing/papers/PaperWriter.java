package fengni.filing.papers;

import fengni.documents.Block;
import fengni.documents.Block.Signatures.Blank;
import fengni.documents.Document;
import fengni.filing.papers.PaperDraft.Gap;
import fengni.law.FilingField;
import fengni.law.rulebook.Outline;
import fengni.law.rulebook.Wording;
import fengni.pages.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills an outline with answers, in reading order. One writer writes one paper. */
public final class PaperWriter {
    private static final Pattern BRACES = Pattern.compile("\\{([a-z.-]+)}");

    private final PaperFacts facts;
    private final Language language;
    private final AnswerBlocks answers;
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<String, String> printed = new LinkedHashMap<>();
    private int product;
    private Map<String, String> of = Map.of();

    private PaperWriter(PaperFacts facts, Language language) {
        this.facts = facts;
        this.language = language;
        this.answers = new AnswerBlocks(facts, language);
    }

    /**
     * Writes a paper.
     *
     * @param reference what a printed paper says of itself: its dossier, its kind, the number of its making
     */
    public static PaperDraft draft(Outline outline, PaperFacts facts, Language language, String reference) {
        var writer = new PaperWriter(facts, language);
        var blocks = writer.parts(outline.parts());
        var title = outline.title().in(language.tag());
        var name = facts.answer("subject.name", Map.of());
        return new PaperDraft(
                new Document(title, language, name.isEmpty() ? title : name + " · " + title, reference, blocks),
                writer.gaps,
                writer.printed);
    }

    private List<Block> parts(List<Outline.Part> parts) {
        return parts.stream().flatMap(part -> part(part).stream()).toList();
    }

    private List<Block> part(Outline.Part part) {
        return switch (part) {
            case Outline.Heading(var level, var text) -> List.of(new Block.Heading(level, words(text)));
            case Outline.Words(var text) -> List.of(Block.Paragraph.of(words(text)));
            case Outline.Cover(var rows) -> cover(rows);
            case Outline.Answer(var field, var required) -> answer(facts.field(field), required);
            case Outline.Products(var inner) -> products(inner);
            case Outline.Signed(var role, var seal) -> List.of(signed(words(role), seal));
        };
    }

    private List<Block> products(List<Outline.Part> inner) {
        var blocks = new ArrayList<Block>();
        for (var one : facts.products()) {
            product++;
            of = one;
            blocks.addAll(parts(inner));
        }
        of = Map.of();
        return blocks;
    }

    private List<Block> cover(List<Outline.Cover.Row> rows) {
        return List.of(new Block.Cover(rows.stream()
                .map(row -> Block.Cover.Row.of(words(row.label()), value(row)))
                .toList()));
    }

    /** Several answers stand one below the other: a yes, and then what it is about. */
    private String value(Outline.Cover.Row row) {
        return row.from().stream()
                .map(facts::field)
                .filter(field -> facts.asks(field, of))
                .map(field -> printed(field, row.required()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String printed(FilingField field, boolean required) {
        var value = facts.answer(field.key(), of);
        if (value.isEmpty()) {
            missing(field, required);
            return "";
        }
        var shown = field.shown(value, language == Language.ZH);
        printed.put(field.key(), shown);
        return shown;
    }

    private List<Block> answer(FilingField field, boolean required) {
        if (!facts.asks(field, of)) {
            return List.of();
        }
        var value = facts.answer(field.key(), of);
        if (value.isEmpty()) {
            missing(field, required);
            return List.of();
        }
        return answers.of(field, value);
    }

    private void missing(FilingField field, boolean required) {
        if (required) {
            gaps.add(new Gap(field.key(), of.isEmpty() ? 0 : product));
        }
    }

    private static Block signed(String role, boolean seal) {
        return new Block.Signatures(List.of(new Block.Signatures.Party(
                role, seal ? List.of(Blank.SEAL, Blank.DATE) : List.of(Blank.SIGNATURE, Blank.DATE))));
    }

    private String words(Wording text) {
        return BRACES.matcher(text.in(language.tag()))
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))));
    }

    /** Where a name is not given yet, the braces stand as a gap to write in. */
    private String named(String key) {
        var value = facts.answer(key, of);
        return value.isEmpty() ? "＿＿＿＿" : facts.field(key).shown(value, language == Language.ZH);
    }
}
