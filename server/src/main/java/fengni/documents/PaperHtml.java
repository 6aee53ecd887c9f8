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
import fengni.pages.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A paper as a tree of HTML, for the layout program and for nobody else. Its pictures stand beside it, by number. */
final class PaperHtml {
    /** Points between the margins. */
    static final double WIDTH = 156 / 25.4 * 72;

    /** Points that a picture may be high, so that its caption stays on the page. */
    static final double HEIGHT = 190 / 25.4 * 72;

    private static final String STYLE = style();

    private final Branch root = Branch.root("html");
    private final List<Pixels> pictures = new ArrayList<>();
    private final Words words;

    private PaperHtml(Document document) {
        words = Words.of(document.language());
        root.set("lang", document.language().tag());
        head(document);
        body(document);
    }

    /** @param pictures where {@code paper:3} means the fourth */
    record Laid(org.w3c.dom.Document tree, List<Pixels> pictures) {}

    static Laid of(Document document) {
        var html = new PaperHtml(document);
        return new Laid(html.root.tree(), html.pictures);
    }

    private void head(Document document) {
        var head = root.add("head");
        head.add("title").text(document.title());
        meta(head, "description", document.title() + " " + document.reference());
        meta(head, "subject", document.reference());
        meta(head, "keywords", document.code().text());
        head.add("style").text(STYLE);
        var outline = Outline.of(document.blocks());
        if (!outline.isEmpty()) {
            var bookmarks = head.add("bookmarks");
            outline.forEach(entry -> bookmark(bookmarks, entry));
        }
    }

    private static void meta(Branch head, String name, String content) {
        head.add("meta").set("name", name).set("content", content);
    }

    private static void bookmark(Branch parent, Outline entry) {
        var own = parent.add("bookmark").set("name", entry.text()).set("href", "#h" + entry.block());
        entry.inner().forEach(inner -> bookmark(own, inner));
    }

    private void body(Document document) {
        var body = root.add("body");
        body.add("div", document.header().isEmpty() ? "header bare" : "header").text(document.header());
        footer(body, document.reference());
        body.add("h1", "title").text(document.title());
        for (int i = 0; i < document.blocks().size(); i++) {
            block(body, document.blocks().get(i), i);
        }
        code(body, document.code());
    }

    private void footer(Branch body, String reference) {
        var row = body.add("div", "footer").add("table").add("tr");
        row.add("td").text(reference);
        var pages = row.add("td", "pages");
        pages.text(words.say("documents.page")).add("span", "page-number");
        pages.text(words.say("documents.page.of")).add("span", "page-count");
        pages.text(words.say("documents.page.end"));
    }

    private void block(Branch body, Block block, int number) {
        switch (block) {
            case Heading(var level, var text) ->
                body.add("h" + (level + 1)).set("id", "h" + number).text(text);
            case Paragraph(var text) -> body.add("p").prose(text);
            case Cover(var rows) -> cover(body.add("table", "grid cover"), rows);
            case Table table -> table(body, table);
            case Items(var numbered, var items) -> {
                var list = body.add(numbered ? "ol" : "ul");
                items.forEach(item -> list.add("li").prose(item));
            }
            case Picture picture -> picture(body.add("div", "picture"), picture);
            case Note(var weight, var text) -> note(body, weight, text);
            case PageBreak() -> body.add("div", "break");
            case Signatures(var parties) -> parties.forEach(party -> party(body.add("div", "party"), party));
        }
    }

    private static void cover(Branch table, List<Cover.Row> rows) {
        var inside = table.add("tbody");
        for (var row : rows) {
            var line = inside.add("tr");
            line.add("th").set("scope", "row").text(row.label());
            line.add("td").prose(row.value());
        }
    }

    private static void table(Branch body, Table table) {
        if (!table.caption().isEmpty()) {
            body.add("p", "caption").text(table.caption());
        }
        var grid = body.add("table", "grid");
        var head = grid.add("thead").add("tr");
        int all = table.columns().stream().mapToInt(Block.Column::share).sum();
        for (var column : table.columns()) {
            head.add("th")
                    .set("scope", "col")
                    .set("style", "width: " + 100.0 * column.share() / all + "%")
                    .text(column.head());
        }
        var inside = grid.add("tbody");
        for (var row : table.rows()) {
            var line = inside.add("tr");
            row.forEach(cell -> line.add("td").prose(cell));
        }
    }

    private void picture(Branch box, Picture picture) {
        var pixels = picture.image().pixels();
        var size = Fit.of(pixels, WIDTH, HEIGHT);
        image(box, pixels, picture.alternative())
                .set("style", "width: " + size.width() + "pt; height: " + size.height() + "pt");
        if (!picture.caption().isEmpty()) {
            box.add("p").text(picture.caption());
        }
    }

    private Branch image(Branch parent, Pixels pixels, String alternative) {
        pictures.add(pixels);
        return parent.add("img").set("src", "paper:" + (pictures.size() - 1)).set("alt", alternative);
    }

    private void note(Branch body, Note.Weight weight, Prose text) {
        var word = switch (weight) {
            case NOTE -> "note";
            case WARNING -> "warning";
        };
        var line = body.add("div", "note " + word).add("p");
        line.add("span", "word").text(words.say("documents." + word));
        line.prose(text);
    }

    private void party(Branch box, Signatures.Party party) {
        box.add("p", "role").text(party.role());
        party.blanks().forEach(blank -> blank(box, blank));
    }

    private void blank(Branch box, Blank blank) {
        var line = box.add("p").text(words.say(BlankWords.key(blank)) + words.say("documents.blank.colon"));
        switch (blank) {
            case NAME, SIGNATURE -> line.add("span", "blank");
            case SEAL -> box.add("div", "seal");
            case DATE ->
                BlankWords.DATE.forEach(part -> {
                    line.add("span", "blank short");
                    line.text(words.say(part));
                });
        }
    }

    private void code(Branch body, PaperCode code) {
        var row = body.add("div", "code").add("table").add("tr");
        var said = row.add("td");
        said.add("p").text(words.say("documents.code.reference") + code.reference());
        said.add("p", "digest").text(words.say("documents.code.hash") + code.sha256());
        said.add("p").text(words.say("documents.code.use"));
        image(row.add("td", "qr"), QrPicture.of(code), words.say("documents.code.alternative", code.reference()));
    }

    private static String style() {
        try (var file = Objects.requireNonNull(PaperHtml.class.getResourceAsStream("paper.css"), "paper.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the style of the papers cannot be read", broken);
        }
    }
}
