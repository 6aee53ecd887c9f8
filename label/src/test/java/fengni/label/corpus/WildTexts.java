package fengni.label.corpus;

import static fengni.label.Verdict.COMPLIANT;
import static fengni.label.Verdict.INCONCLUSIVE;
import static fengni.label.Verdict.NONCOMPLIANT;
import static fengni.label.Verdict.NOT_FOUND;
import static fengni.label.corpus.WildLabels.BARE;
import static fengni.label.corpus.WildLabels.PRODUCER;
import static fengni.label.corpus.WildLabels.WRAPPED;
import static fengni.label.corpus.WildLabels.utf8;

import fengni.label.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Markdown, HTML and plain text. */
final class WildTexts {
    private static final String FIELDS = "Label: '1', ContentProducer: '" + PRODUCER + "', ProduceID: 'c-1'";

    private WildTexts() {}

    static List<Shelf> shelves() {
        return List.of(markdown(), html(), text());
    }

    private static Shelf markdown() {
        return Shelf.of(Format.MARKDOWN)
                .file(
                        "an agent's head",
                        utf8("""
                        ---
                        AIGC:
                            Label: "AIGC"
                            ContentProducer: "Minimax Agent AI"
                            ProduceID: "00000000000000000000000000000000"
                            ReservedCode1: ""
                        ---
                        text
                        """),
                        NONCOMPLIANT,
                        "charset field_missing label_value no_explicit_mark not_single_quoted produce_id_filler producer_is_a_name propagator_empty")
                .file(
                        "map in one line",
                        utf8("---\nAIGC: {" + FIELDS + "}\n---\n"),
                        COMPLIANT,
                        "field_missing no_explicit_mark propagator_empty")
                .file(
                        "string where a map is wanted",
                        utf8("---\nAIGC: '" + BARE + "'\n---\n"),
                        COMPLIANT,
                        "no_explicit_mark string_for_map")
                .file(
                        "no quotes",
                        utf8("---\nAIGC:\n  Label: 1\n  ContentProducer: " + PRODUCER + "\n  ProduceID: 7\n---\n"),
                        NONCOMPLIANT,
                        "field_missing no_explicit_mark not_a_string not_single_quoted propagator_empty")
                .file(
                        "key in lower case",
                        utf8("---\naigc: {" + FIELDS + "}\n---\n"),
                        NONCOMPLIANT,
                        "field_missing field_spelling no_explicit_mark propagator_empty")
                .file(
                        "head of TOML",
                        utf8("+++\nAIGC = '" + BARE + "'\n+++\n"),
                        COMPLIANT,
                        "no_explicit_mark other_place")
                .file(
                        "head of JSON",
                        utf8("{\"title\": 1, \"AIGC\": " + BARE + "}"),
                        COMPLIANT,
                        "field_unknown no_explicit_mark other_place")
                .file(
                        "deeper in the head",
                        utf8("---\nmeta:\n  AIGC: {" + FIELDS + "}\n---\n"),
                        COMPLIANT,
                        "field_missing no_explicit_mark other_place propagator_empty")
                .file(
                        "key twice",
                        utf8("---\nAIGC: {" + FIELDS + "}\nAIGC: {" + FIELDS + "}\n---\n"),
                        NONCOMPLIANT,
                        "field_missing no_explicit_mark propagator_empty second_label")
                .file("nothing in it", utf8("---\nAIGC:\n---\n"), INCONCLUSIVE, "label_unreadable no_fields")
                .file(
                        "a lesson about labels",
                        utf8("# AIGC\n\n```yaml\n---\nAIGC:\n  Label: '1'\n---\n```\n"),
                        NOT_FOUND,
                        "")
                .file(
                        "aliases without end",
                        utf8("---\na: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\n"),
                        NOT_FOUND,
                        "");
    }

    private static Shelf html() {
        var meta = "<meta name=\"AIGC\" content='" + WRAPPED + "'>";
        return Shelf.of(Format.HTML)
                .file(
                        "as this library writes it",
                        utf8("<head>" + meta + "</head>"),
                        COMPLIANT,
                        "beyond_guides no_explicit_mark")
                .file(
                        "bare",
                        utf8("<head><meta name=\"AIGC\" content='" + BARE + "'></head>"),
                        COMPLIANT,
                        "beyond_guides no_explicit_mark")
                .file("in the body", utf8("<body>" + meta), COMPLIANT, "no_explicit_mark other_place")
                .file(
                        "property in place of a name",
                        utf8("<head><meta property=AIGC content='" + WRAPPED + "'>"),
                        COMPLIANT,
                        "no_explicit_mark other_place")
                .file(
                        "linked data",
                        utf8("<script type=application/ld+json>{\"@type\":\"x\"," + WRAPPED.substring(1) + "</script>"),
                        COMPLIANT,
                        "field_unknown no_explicit_mark other_place")
                .file("comment", utf8("<!-- " + WRAPPED + " -->x"), COMPLIANT, "no_explicit_mark other_place")
                .file(
                        "two producers",
                        utf8("<head>" + meta + meta.replace("10001", "20002") + "</head>"),
                        NONCOMPLIANT,
                        "beyond_guides no_explicit_mark second_label")
                .file(
                        "a script that writes labels",
                        utf8("<script>var a = '" + WRAPPED + "'</script><p>x"),
                        NOT_FOUND,
                        "")
                .file(
                        "meta that says yes",
                        utf8("<head><meta name=aigc content=yes>"),
                        INCONCLUSIVE,
                        "label_unreadable not_json")
                .file(
                        "in UTF-16",
                        "<html>春</html>".getBytes(StandardCharsets.UTF_16),
                        INCONCLUSIVE,
                        "charset_not_handled");
    }

    private static Shelf text() {
        return Shelf.of(Format.TEXT)
                .file("words in front", utf8("（本内容由人工智能生成）\n春江潮水连海平\n"), INCONCLUSIVE, "no_metadata")
                .file("no words", utf8("春江潮水连海平\n"), NOT_FOUND, "")
                .file("words of one element", utf8("本文由人工智能撰写\n"), NOT_FOUND, "")
                .file("no UTF-8", new byte[] {(byte) 0xb4, (byte) 0xba, 10}, INCONCLUSIVE, "not_plain_text");
    }
}
