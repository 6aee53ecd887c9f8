package fengni.label.corpus;

import static fengni.label.Verdict.COMPLIANT;
import static fengni.label.Verdict.INCONCLUSIVE;
import static fengni.label.Verdict.NONCOMPLIANT;
import static fengni.label.Verdict.NOT_FOUND;
import static fengni.label.corpus.WildLabels.BARE;
import static fengni.label.corpus.WildLabels.WRAPPED;
import static fengni.label.office.Packages.KINDS;
import static fengni.label.office.Packages.properties;
import static fengni.label.office.Packages.property;
import static fengni.label.office.Packages.related;
import static fengni.label.office.Packages.with;
import static fengni.label.office.Packages.withProperties;
import static fengni.label.office.Packages.zip;

import fengni.label.Format;
import fengni.label.pdf.Pdfs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** PDF and Office files. */
final class WildDocuments {
    private static final String CUSTOM = "docProps/custom.xml";

    private WildDocuments() {}

    static List<Shelf> shelves() {
        return List.of(pdf(), docx(), shelfOf(Format.XLSX), shelfOf(Format.PPTX));
    }

    private static Shelf pdf() {
        var whole = info("<</AIGC (" + BARE + ")>>");
        return Shelf.of(Format.PDF)
                .file("as the guide wants it", whole, COMPLIANT, "")
                .file("wrapped where bare is wanted", info("<</AIGC (" + WRAPPED + ")>>"), COMPLIANT, "other_shape")
                .file("key in lower case", info("<</aigc (" + BARE + ")>>"), COMPLIANT, "other_place")
                .file("key with the prefix of XMP", info("<</TC260:AIGC (" + BARE + ")>>"), COMPLIANT, "other_place")
                .file("keywords", info("<</Keywords (see " + BARE + ")>>"), COMPLIANT, "other_place")
                .file(
                        "key in two letter cases",
                        info("<</AIGC (" + BARE + ") /aigc (" + BARE + ")>>"),
                        NONCOMPLIANT,
                        "other_place second_label")
                .file("packet", packet(WildLabels.packet(BARE)), COMPLIANT, "other_place")
                .file(
                        "catalog",
                        Pdfs.built(
                                "",
                                List.of(
                                        "<</Type /Catalog /AIGC (" + BARE + ") /Pages 2 0 R>>",
                                        Pdfs.PAGE.get(1),
                                        Pdfs.PAGE.get(2))),
                        COMPLIANT,
                        "other_place")
                .file("a title that names AIGC", info("<</Title (about \"AIGC\")>>"), NOT_FOUND, "")
                .file("label that is no text", info("<</AIGC 7>>"), INCONCLUSIVE, "label_unreadable not_json")
                .file("five thousand deep", info("[".repeat(5000)), INCONCLUSIVE, "pdf_table_broken")
                .file("cut", Arrays.copyOf(whole, whole.length - 60), INCONCLUSIVE, "pdf_searched pdf_table_broken");
    }

    private static byte[] info(String info) {
        var objects = new ArrayList<>(Pdfs.PAGE);
        objects.add(info);
        return Pdfs.built("/Info 4 0 R", objects);
    }

    private static byte[] packet(String packet) {
        var plain = packet.replace("\ufeff", "");
        var stream =
                "<</Type /Metadata /Subtype /XML /Length " + plain.length() + ">>\nstream\n" + plain + "\nendstream";
        return Pdfs.built(
                "",
                List.of("<</Type /Catalog /Metadata 4 0 R /Pages 2 0 R>>", Pdfs.PAGE.get(1), Pdfs.PAGE.get(2), stream));
    }

    private static Shelf docx() {
        var plain = fengni.label.office.Packages.parts(Format.DOCX);
        var slot = withProperties(plain, CUSTOM, aigc("v:lpwstr", BARE));
        var core = "<a xmlns:d=\"d\"><d:description>" + BARE + "</d:description></a>";
        var twice = aigc("v:lpwstr", BARE)
                .replace("</Properties>", property("", 6, "AIGC", "v:lpwstr", BARE) + "</Properties>");
        var whole = zip(slot);
        return Shelf.of(Format.DOCX)
                .file("as the guide wants it", whole, COMPLIANT, "")
                .file(
                        "wrapped where bare is wanted",
                        zip(withProperties(plain, CUSTOM, aigc("v:lpwstr", WRAPPED))),
                        COMPLIANT,
                        "")
                .file(
                        "property of another type",
                        zip(withProperties(plain, CUSTOM, aigc("v:bstr", BARE))),
                        COMPLIANT,
                        "other_place")
                .file(
                        "property in lower case",
                        zip(withProperties(plain, CUSTOM, aigc("v:lpwstr", BARE).replace("\"AIGC\"", "\"aigc\""))),
                        COMPLIANT,
                        "other_place")
                .file("property twice", zip(withProperties(plain, CUSTOM, twice)), NONCOMPLIANT, "second_label")
                .file(
                        "description",
                        zip(related(
                                plain,
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml",
                                core)),
                        COMPLIANT,
                        "other_place")
                .file(
                        "company",
                        zip(related(
                                plain,
                                KINDS + "/extended-properties",
                                "docProps/app.xml",
                                "<a Company='" + BARE + "'/>")),
                        COMPLIANT,
                        "other_place")
                .file(
                        "an XML part of one's own",
                        zip(with(plain, "customXml/item1.xml", "<a>AIGC=" + BARE + "</a>")),
                        COMPLIANT,
                        "other_place")
                .file(
                        "properties that nothing points to",
                        zip(with(plain, CUSTOM, aigc("v:lpwstr", BARE))),
                        COMPLIANT,
                        "other_place")
                .file(
                        "properties that are none",
                        zip(withProperties(plain, CUSTOM, "<a/>")),
                        INCONCLUSIVE,
                        "broken_part")
                .file(
                        "definitions with a character that is none",
                        zip(withProperties(plain, CUSTOM, "<!DOCTYPE a [\1]><a/>")),
                        INCONCLUSIVE,
                        "part_unreadable")
                .file(
                        "properties that laugh",
                        zip(withProperties(plain, CUSTOM, "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
                        INCONCLUSIVE,
                        "part_unreadable")
                .file("entry that leads outside", zip(with(plain, "a/../../b", "")), INCONCLUSIVE, "broken_part")
                .file("cut", Arrays.copyOf(whole, whole.length - 3), INCONCLUSIVE, "truncated");
    }

    private static Shelf shelfOf(Format format) {
        Map<String, String> plain = fengni.label.office.Packages.parts(format);
        return Shelf.of(format)
                .file(
                        "as the guide wants it",
                        zip(withProperties(plain, CUSTOM, aigc("v:lpwstr", BARE))),
                        COMPLIANT,
                        "")
                .file(
                        "an agent's label of names and zeros",
                        zip(withProperties(plain, CUSTOM, aigc("v:lpwstr", WildLabels.AGENT))),
                        NONCOMPLIANT,
                        "charset label_value produce_id_filler producer_is_a_name")
                .file("no pointers", zip(without(plain, "_rels/.rels")), INCONCLUSIVE, "broken_part");
    }

    private static Map<String, String> without(Map<String, String> parts, String name) {
        var fewer = new java.util.LinkedHashMap<>(parts);
        fewer.remove(name);
        return fewer;
    }

    private static String aigc(String type, String json) {
        return properties("", "").replace("\n</Properties>", property("", 5, "AIGC", type, json) + "\n</Properties>");
    }
}
