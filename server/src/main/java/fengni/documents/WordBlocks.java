package fengni.documents;

import fengni.documents.Block.Cover;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Items;
import fengni.documents.Block.Note;
import fengni.documents.Block.PageBreak;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Picture;
import fengni.documents.Block.Signatures;
import fengni.documents.Block.Signatures.Blank;
import fengni.documents.Block.Table;
import fengni.documents.WordTable.Lines;
import fengni.pages.Words;
import java.util.List;

/** Writes the blocks of a paper into the body of a word-processor file. */
final class WordBlocks {
    private static final int LABEL = 2476;
    private static final int SEAL = 2551;
    private static final int CODE = 1930;
    private static final double CODE_POINTS = 85;
    private static final int LONG_LINE = 12;
    private static final int SHORT_LINE = 3;

    private final WordText text;
    private final WordPictures pictures;
    private final WordLists lists;
    private final Words words;
    private final WordTable tables;

    WordBlocks(WordText text, WordPictures pictures, WordLists lists, Words words) {
        this.text = text;
        this.pictures = pictures;
        this.lists = lists;
        this.words = words;
        this.tables = new WordTable(text.xml());
    }

    void block(Block block) {
        switch (block) {
            case Heading(var level, var words) -> text.paragraph("Heading" + level, () -> text.run(words));
            case Paragraph(var prose) -> text.paragraph("BodyText", () -> text.prose(prose));
            case Cover(var rows) -> cover(rows);
            case Table table -> table(table);
            case Items items -> items(items);
            case Picture picture -> picture(picture);
            case Note(var weight, var prose) -> note(weight, prose);
            case PageBreak() -> text.breakPage();
            case Signatures(var parties) -> parties.forEach(this::party);
        }
    }

    /** Writes what ends every paper. */
    void code(PaperCode code) {
        text.paragraph("Blank", () -> {});
        tables.of(
                Lines.ABOVE_AND_BELOW,
                List.of(WordTable.WIDTH - CODE, CODE),
                () -> tables.row(false, () -> {
                    tables.cell(WordTable.WIDTH - CODE, false, () -> {
                        small(words.say("documents.code.reference") + code.reference());
                        small(words.say("documents.code.hash") + code.sha256());
                        small(words.say("documents.code.use"));
                    });
                    var alternative = words.say("documents.code.alternative", code.reference());
                    tables.cell(
                            CODE,
                            false,
                            () -> text.paragraph(
                                    "Picture",
                                    () -> pictures.draw(
                                            text, QrPicture.of(code), new Fit(CODE_POINTS, CODE_POINTS), alternative)));
                }));
        text.paragraph("Spacer", () -> {});
    }

    private void small(String line) {
        text.paragraph("Small", () -> text.run(line));
    }

    private void cover(List<Cover.Row> rows) {
        tables.of(
                Lines.ALL,
                List.of(LABEL, WordTable.WIDTH - LABEL),
                () -> rows.forEach(row -> tables.row(false, () -> {
                    tables.cell(LABEL, true, () -> text.paragraph("CoverLabel", () -> text.run(row.label())));
                    tables.cell(
                            WordTable.WIDTH - LABEL,
                            false,
                            () -> text.paragraph("CoverCell", () -> text.prose(row.value())));
                })));
        text.paragraph("Spacer", () -> {});
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            text.paragraph("TableCaption", () -> text.run(table.caption()));
        }
        var widths = widths(table);
        tables.of(Lines.ALL, widths, () -> {
            tables.row(true, () -> {
                for (int i = 0; i < widths.size(); i++) {
                    var head = table.columns().get(i).head();
                    tables.cell(widths.get(i), true, () -> text.paragraph("CellHead", () -> text.run(head)));
                }
            });
            table.rows()
                    .forEach(row -> tables.row(false, () -> {
                        for (int i = 0; i < widths.size(); i++) {
                            var cell = row.get(i);
                            tables.cell(widths.get(i), false, () -> text.paragraph("Cell", () -> text.prose(cell)));
                        }
                    }));
        });
        text.paragraph("Spacer", () -> {});
    }

    private static List<Integer> widths(Table table) {
        int all = table.columns().stream().mapToInt(Block.Column::share).sum();
        return table.columns().stream()
                .map(column -> WordTable.WIDTH * column.share() / all)
                .toList();
    }

    private void items(Items items) {
        var list = lists.next(items.numbered());
        items.items()
                .forEach(item -> text.paragraph(
                        "ListParagraph",
                        () -> text.xml()
                                .in(
                                        "w:numPr",
                                        () -> text.xml()
                                                .leaf("w:ilvl", "w:val", "0")
                                                .leaf("w:numId", "w:val", list)),
                        () -> text.prose(item)));
    }

    private void picture(Picture picture) {
        var pixels = picture.image().pixels();
        var fit = Fit.of(pixels, PaperHtml.WIDTH, PaperHtml.HEIGHT);
        text.paragraph("Picture", () -> pictures.draw(text, pixels, fit, picture.alternative()));
        if (!picture.caption().isEmpty()) {
            text.paragraph("Caption", () -> text.run(picture.caption()));
        }
    }

    private void note(Note.Weight weight, Prose prose) {
        switch (weight) {
            case NOTE -> boxed("Note", "documents.note", prose);
            case WARNING -> boxed("Warning", "documents.warning", prose);
        }
    }

    private void boxed(String style, String word, Prose prose) {
        text.paragraph(style, () -> {
            text.prose(new Prose(List.of(new Prose.Run(words.say(word), true))));
            text.prose(prose);
        });
    }

    private void party(Signatures.Party party) {
        text.paragraph("Party", () -> text.run(party.role()));
        party.blanks().forEach(this::blank);
    }

    private void blank(Blank blank) {
        text.paragraph("Blank", () -> {
            text.run(words.say(BlankWords.key(blank)) + words.say("documents.blank.colon"));
            switch (blank) {
                case NAME, SIGNATURE -> text.line(LONG_LINE);
                case SEAL -> {}
                case DATE ->
                    BlankWords.DATE.forEach(part -> {
                        text.line(SHORT_LINE);
                        text.run(words.say(part));
                    });
            }
        });
        if (blank == Blank.SEAL) {
            tables.of(
                    Lines.DASHED,
                    List.of(SEAL),
                    () -> tables.high(SEAL, () -> tables.cell(SEAL, false, () -> text.paragraph("Spacer", () -> {}))));
            text.paragraph("Spacer", () -> {});
        }
    }
}
