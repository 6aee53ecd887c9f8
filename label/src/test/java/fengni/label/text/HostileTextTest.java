package fengni.label.text;

import static fengni.label.CarrierContract.LABEL;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fengni.label.CarrierCode;
import fengni.label.FileCode;
import fengni.label.Inspector;
import fengni.label.LabelCode;
import fengni.label.MarkOrder;
import fengni.label.Marked;
import fengni.label.Marker;
import fengni.label.TextMark.Place;
import fengni.label.Verdict;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to hurt, named by their fault. */
class HostileTextTest {
    private static final long SEED = Long.getLong("fengni.seed", 20_261_122L);
    private static final String LAUGHS = """
            a: &a [x,x]
            b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]
            c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]
            d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]
            e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d,*d]
            """;

    static Stream<Arguments> faults() {
        var all = new LinkedHashMap<String, Map.Entry<byte[], Finding.Code>>();
        all.put("bytes that are no UTF-8.md", Map.entry(latin("---\na: \u00ff\n---\n"), FileCode.NOT_PLAIN_TEXT));
        all.put("zero byte.md", Map.entry(latin("text\0"), FileCode.NOT_PLAIN_TEXT));
        all.put(
                "head cut off in its label.md",
                Map.entry(latin("---\ntitle: x\nAIGC:\n  Label: '1'\n  Conten"), CarrierCode.TRUNCATED));
        all.put("billion laughs.md", head(LAUGHS, TextCode.HEAD_UNREADABLE));
        all.put("nested five thousand deep.md", head("a: " + "[".repeat(5_000), TextCode.HEAD_UNREADABLE));
        all.put("nested deep in blocks.md", head(nested(), TextCode.HEAD_UNREADABLE));
        all.put("head of a megabyte.md", head("a: b\n".repeat(200_000), CarrierCode.PART_TOO_LARGE));
        all.put("open quote.md", head("a: 'b\nc: d", TextCode.HEAD_UNREADABLE));
        all.put("tab for indentation.md", head("a:\n\tb: c", TextCode.HEAD_UNREADABLE));
        all.put("alias of nothing.md", head("AIGC: *a", TextCode.HEAD_UNREADABLE));
        all.put("escape past the last character.md", head("a: \"\\U7FFFFFFF\"", TextCode.HEAD_UNREADABLE));
        all.put("control characters.md", head("a: \u0001", TextCode.HEAD_UNREADABLE));
        all.put(
                "label of a hundred kilobytes.md",
                head("AIGC:\n  Label: '" + "1".repeat(100_000) + "'", CarrierCode.LABEL_UNREADABLE));
        all.put(
                "label that holds itself.md",
                head("AIGC: &a\n  Label: *a\n  ContentProducer: x\n  ProduceID: y", LabelCode.NOT_A_STRING));
        all.put("zero byte.html", Map.entry(latin("<html>\0"), FileCode.NOT_PLAIN_TEXT));
        all.put("a million tags.html", Map.entry(latin("<b>".repeat(1_000_000)), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "formats that begin anew in every paragraph.html",
                Map.entry(latin(repeated()), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "a hundred attributes on each of thousands of tags.html",
                Map.entry(latin(("<p " + attributes(100) + ">").repeat(2_000)), CarrierCode.TOO_MANY_PARTS));
        all.put(
                "wide characters.html",
                Map.entry("<p>".getBytes(StandardCharsets.UTF_16LE), TextCode.CHARSET_NOT_HANDLED));
        return all.entrySet().stream()
                .map(one -> Arguments.of(
                        one.getKey(), one.getValue().getKey(), one.getValue().getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void a_broken_text_is_told_and_never_marked(String name, byte[] content, Finding.Code code) {
        var inspection = Inspector.inspect(name, content);

        assertThat(inspection.verdict()).isIn(Verdict.INCONCLUSIVE, Verdict.NONCOMPLIANT);
        assertThat(inspection.findings()).anyMatch(finding -> finding.code().equals(code));
        assertThat(Marker.mark(name, content, MarkOrder.of(LABEL))).isInstanceOf(Marked.Refused.class);
    }

    static Stream<Arguments> heavy() {
        return Stream.of(
                Arguments.of(
                        "aliases of a label.md",
                        "---\nbase: &a {" + "x: 'yyyyyyyy', ".repeat(6_000) + "z: 1}\n" + "AIGC: *a\n".repeat(4_000)
                                + "---\n"),
                Arguments.of("lines of hyphens.md", "---\n".repeat(200_000)),
                Arguments.of("heads without an end.md", "---\n\n".repeat(100_000) + "x"),
                Arguments.of("blank lines.md", "\n".repeat(800_000) + "---\na: b"),
                Arguments.of("TOML of one word.md", "+++\n" + "A".repeat(200_000) + "\n+++\n"),
                Arguments.of("JSON without an end.md", "{\"a\":".repeat(150_000)),
                Arguments.of("formats that stay open.html", formats()),
                Arguments.of("deep.html", "<div>".repeat(40_000)),
                Arguments.of("attributes.html", "<p " + attributes(30_000) + ">"),
                Arguments.of("comments.html", "<!--\"AIGC\"".repeat(50_000)),
                Arguments.of("quotes.html", "<p a=\"".repeat(30_000)),
                Arguments.of("metas.html", ("<head>" + "<meta name=AIGC content='{}'>".repeat(8_000))));
    }

    /** Generous, and far below what a square of the size would be. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("heavy")
    void a_heavy_text_costs_memory_by_its_size(String name, String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        var order = MarkOrder.of(LABEL).with(new VisibleWords.Usual()).at(Set.of(Place.START, Place.END));
        long before = allocated();

        Inspector.inspect(name, content);
        var marked = Marker.mark(name, content, order);

        assertThat(allocated() - before).as(name + " " + marked.getClass()).isLessThan(3_000L * content.length);
    }

    @Test
    void a_harmless_page_of_fifty_thousand_tags_is_marked() {
        var page = latin("<p class=a><a href=b>x</a></p>".repeat(12_500));

        assertThat(Marker.mark("long.html", page, MarkOrder.of(LABEL))).isInstanceOf(Marked.Done.class);
    }

    @Test
    void mutants_of_every_text_give_findings_and_never_an_exception() {
        var random = new Random(SEED);
        var texts = new ArrayList<Map.Entry<String, byte[]>>();
        Markdowns.files().values().forEach(text -> texts.add(Map.entry("a.md", text)));
        Pages.files().values().forEach(text -> texts.add(Map.entry("a.html", text)));
        texts.add(Map.entry("a.md", latin("---\n" + LAUGHS + "AIGC: {Label: '1', <<: *a, b: &b 'x'}\n---\n")));
        texts.add(Map.entry("a.md", latin("+++\n[AIGC]\nLabel = '1'\n+++\n")));
        int mutants = Boolean.getBoolean("fengni.long") ? 60_000 : 400;
        for (int i = 0; i < mutants; i++) {
            var text = texts.get(random.nextInt(texts.size()));
            var start = random.nextBoolean() ? marked(text) : text.getValue();
            tried(text.getKey(), mutant(start, random), "seed " + SEED + ", mutant " + i);
        }
    }

    private static void tried(String name, byte[] mutant, String which) {
        try {
            Inspector.inspect(name, mutant);
            var order = MarkOrder.of(LABEL).with(new VisibleWords.Usual()).at(Set.of(Place.START, Place.END));
            if (Marker.mark(name, mutant, order) instanceof Marked.Done done) {
                var again = Inspector.inspect(name, done.content());
                assertThat(again.label().orElseThrow().strict()).as(which).contains(LABEL);
                assertThat(again.explicit().found()).as(which).isTrue();
            }
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError(which + " " + new String(mutant, StandardCharsets.ISO_8859_1), failure);
        }
    }

    private static byte[] marked(Map.Entry<String, byte[]> text) {
        return Marker.mark(text.getKey(), text.getValue(), MarkOrder.of(LABEL)) instanceof Marked.Done done
                ? done.content()
                : text.getValue();
    }

    private static byte[] mutant(byte[] original, Random random) {
        var text = new StringBuilder(new String(original, StandardCharsets.ISO_8859_1));
        var signs = List.of(
                "'",
                "\"",
                "\n",
                "\r",
                ":",
                "---\n",
                "{",
                "}",
                "[",
                "&a ",
                "*a",
                "#",
                "|\n",
                "<",
                ">",
                "<!--",
                "-->",
                "<head>",
                "</head>",
                "<body>",
                "</title>",
                "<script>",
                "\u00ff",
                "AIGC:",
                " ",
                "? ",
                "<<: ",
                "\u00c2\u0085");
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(3)) {
                case 0 -> text.insert(at, signs.get(random.nextInt(signs.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
                default -> {
                    int from = random.nextInt(text.length() + 1);
                    text.insert(at, text.substring(from, Math.min(text.length(), from + random.nextInt(60))));
                }
            }
        }
        return latin(text.toString());
    }

    private static Map.Entry<byte[], Finding.Code> head(String fields, Finding.Code code) {
        return Map.entry(latin("---\n" + fields + "\n---\ntext\n"), code);
    }

    private static String nested() {
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }

    private static String formats() {
        var text = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            text.append("<b id=").append(i).append('>');
        }
        return text + "<p>x".repeat(6_000);
    }

    /** Few tags, and twelve times as many elements with three attributes each. */
    private static String repeated() {
        var text = new StringBuilder("<p>");
        for (int i = 0; i < 12; i++) {
            text.append("<b c").append(i).append("=1 d=2 e=3>");
        }
        return text + "<p>x".repeat(4_000);
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('a').append(i).append(' ');
        }
        return text.toString();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long allocated() {
        return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
    }
}
