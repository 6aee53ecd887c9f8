package fengni.registry.publication;

import fengni.answers.Outcome;
import fengni.documents.Block;
import fengni.documents.Document;
import fengni.documents.Press;
import fengni.law.ChinaDay;
import fengni.pages.Csv;
import fengni.pages.Language;
import fengni.pages.Words;
import fengni.registry.Filing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A notice as a paper and as a table file, both in Chinese, the language in which it is published. */
final class BatchPapers {
    /** Of the width of the paper: numbers and days stay on one line. */
    private static final List<Integer> SHARES = List.of(26, 18, 11, 17, 15, 9, 14);

    private static final Words WORDS = Words.of(Language.ZH);

    private BatchPapers() {}

    /** Returns the paper, or every character that no font here has. */
    static Outcome<byte[]> pdf(Batch batch, Batch.Published out, List<Filing> entries) {
        return Press.pdf(document(batch, out, entries));
    }

    private static Document document(Batch batch, Batch.Published out, List<Filing> entries) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Note(Block.Note.Weight.NOTE, fengni.documents.Prose.of(say("registry.not-official"))));
        blocks.add(new Block.Cover(List.of(
                Block.Cover.Row.of(say("registry.publication.batch.by"), out.registry()),
                Block.Cover.Row.of(say("registry.publication.batch.number"), String.valueOf(out.number())),
                Block.Cover.Row.of(
                        say("registry.publication.batch.dated"), batch.dated().toString()))));
        batch.body()
                .lines()
                .filter(line -> !line.isBlank())
                .map(Block.Paragraph::of)
                .forEach(blocks::add);
        batch.corrects()
                .map(number -> say("registry.publication.batch.corrects", number))
                .map(Block.Paragraph::of)
                .ifPresent(blocks::add);
        if (!entries.isEmpty()) {
            blocks.add(new Block.Table(
                    "",
                    columns(),
                    Block.Table.plain(
                            entries.stream().map(one -> cells(batch, one)).toList())));
        }
        return new Document(
                batch.title(),
                Language.ZH,
                out.registry() + " · " + say("registry.publication.batch.head"),
                "registry-notice-" + out.number(),
                blocks);
    }

    static byte[] csv(Batch batch, Batch.Published out, List<Filing> entries) {
        var heads = new ArrayList<>(heads());
        heads.add(say("registry.publication.column.keeper"));
        heads.add(say("registry.publication.column.official"));
        return (Csv.BOM
                        + Csv.line(heads)
                        + entries.stream()
                                .map(one -> Csv.line(Stream.concat(
                                                cells(batch, one).stream(),
                                                Stream.of(
                                                        out.registry(), say("registry.publication.column.official.no")))
                                        .toList()))
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Block.Column> columns() {
        var heads = heads();
        return IntStream.range(0, heads.size())
                .mapToObj(place -> new Block.Column(heads.get(place), SHARES.get(place)))
                .toList();
    }

    private static List<String> heads() {
        return Stream.of("number", "algorithm", "role", "subject", "products", "state", "publication.batch.day")
                .map(key -> WORDS.say("registry." + key))
                .toList();
    }

    /** A notice tells what it announces: a grant stays a grant there, whatever became of it later. */
    private static List<String> cells(Batch batch, Filing one) {
        var ended = one.end().filter(_ -> batch.kind() == BatchKind.ENDED);
        return List.of(
                one.number(),
                one.algorithm(),
                say("registry.role." + one.role()),
                one.subject(),
                ListView.products(one),
                say("registry.state." + ended.map(Filing.End::state).orElse("filed")),
                ChinaDay.of(ended.map(Filing.End::at).orElse(one.at())).toString());
    }

    private static String say(String key, Object... arguments) {
        return WORDS.say(key, arguments);
    }
}
