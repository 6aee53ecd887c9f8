package fengni.filing.papers;

import fengni.answers.Outcome;
import fengni.documents.Block;
import fengni.documents.Image;
import fengni.law.FiledFile;
import fengni.law.FilingField;
import fengni.pages.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns one answer into the blocks that show it: text, a table for rows, pictures in their place, other files by name. */
final class AnswerBlocks {
    private static final int DIGITS = 16;
    /** All of them are in memory until the paper is printed; more than any filing needs. */
    private static final int MOST_PICTURES = 60;

    private final PaperFacts facts;
    private final boolean chinese;
    private int figures;

    AnswerBlocks(PaperFacts facts, Language language) {
        this.facts = facts;
        this.chinese = language == Language.ZH;
    }

    List<Block> of(FilingField field, String value) {
        return switch (field.kind()) {
            case TEXT, AREA ->
                value.lines()
                        .filter(line -> !line.isBlank())
                        .<Block>map(line -> Block.Paragraph.of(line.strip()))
                        .toList();
            case ROWS -> List.of(table(field, value));
            case UPLOAD -> files(field, value);
            case CHOICE, SEVERAL, YES_NO, DATE, CREDIT_CODE, URL, NUMBER, PHONE, MAIL, VALIDITY ->
                List.of(Block.Paragraph.of(label(field) + (chinese ? "：" : ": ") + field.shown(value, chinese)));
        };
    }

    private Block table(FilingField field, String value) {
        var heads = field.columns().stream()
                .map(column -> new Block.Column(column.label().in(chinese), 1))
                .toList();
        return new Block.Table(label(field), heads, Block.Table.plain(field.rows(value)));
    }

    private List<Block> files(FilingField field, String value) {
        var blocks = new ArrayList<Block>();
        var named = new ArrayList<String>();
        for (var file : field.files(value).stream().limit(field.limit()).toList()) {
            image(file).ifPresentOrElse(image -> blocks.add(picture(field, image)), () -> named.add(named(file)));
        }
        if (!named.isEmpty()) {
            blocks.add(Block.Paragraph.of(label(field) + (chinese ? "：" : ":")));
            blocks.add(Block.Items.bullets(named.toArray(String[]::new)));
        }
        return blocks;
    }

    private Block picture(FilingField field, Image image) {
        figures++;
        return new Block.Picture(
                image, label(field), (chinese ? "图 " : "Figure ") + figures + (chinese ? "　" : ". ") + label(field));
    }

    private Optional<Image> image(FiledFile file) {
        if (figures >= MOST_PICTURES) {
            return Optional.empty();
        }
        return facts.files()
                .apply(file)
                .flatMap(content -> Image.of(content) instanceof Outcome.Done(var image)
                        ? Optional.of(image)
                        : Optional.<Image>empty());
    }

    private static String named(FiledFile file) {
        return file.name() + " · SHA-256 " + file.sha256().substring(0, DIGITS) + "…";
    }

    private String label(FilingField field) {
        return field.label().in(chinese);
    }
}
