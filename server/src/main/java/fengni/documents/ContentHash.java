package fengni.documents;

import fengni.documents.Block.Column;
import fengni.documents.Block.Cover;
import fengni.documents.Block.Heading;
import fengni.documents.Block.Items;
import fengni.documents.Block.Note;
import fengni.documents.Block.PageBreak;
import fengni.documents.Block.Paragraph;
import fengni.documents.Block.Picture;
import fengni.documents.Block.Signatures;
import fengni.documents.Block.Table;
import fengni.vault.Digests;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of what a paper says: a walk over its parts, each with its kind and its length before it, so that no two papers
 * with different content are written alike. The same in every version of the program, for papers live longer than it.
 */
final class ContentHash {
    private final ByteArrayOutputStream walk = new ByteArrayOutputStream();

    private ContentHash() {}

    static String of(Document document) {
        var hash = new ContentHash();
        hash.words("paper-1", document.title(), document.language().tag(), document.header(), document.reference());
        hash.count(document.blocks().size());
        document.blocks().forEach(hash::block);
        return HexFormat.of().formatHex(Digests.sha256(hash.walk.toByteArray()));
    }

    private void block(Block block) {
        switch (block) {
            case Heading(var level, var text) -> words("heading", Integer.toString(level), text);
            case Paragraph(var text) -> named("paragraph", List.of(text));
            case Cover(var rows) -> {
                words("cover");
                count(rows.size());
                rows.forEach(row -> named(row.label(), List.of(row.value())));
            }
            case Table(var caption, var columns, var rows) -> {
                words("table", caption);
                count(columns.size());
                columns.stream().map(Column::head).forEach(this::words);
                count(rows.size());
                rows.forEach(row -> named("row", row));
            }
            case Items(var numbered, var items) -> named(numbered ? "numbers" : "bullets", items);
            case Picture(var image, var alternative, var caption) ->
                words("picture", image.sha256(), alternative, caption);
            case Note(var weight, var text) -> named(weight.name(), List.of(text));
            case PageBreak() -> words("page");
            case Signatures(var parties) -> {
                words("signatures");
                count(parties.size());
                parties.forEach(party -> words(party.role(), party.blanks().toString()));
            }
        }
    }

    private void named(String name, List<Prose> texts) {
        words(name);
        count(texts.size());
        for (var text : texts) {
            count(text.runs().size());
            text.runs().forEach(run -> words(run.strong() ? "strong" : "plain", run.text()));
        }
    }

    private void words(String... words) {
        for (var word : words) {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            count(bytes.length);
            walk.writeBytes(bytes);
        }
    }

    private void count(int number) {
        walk.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
