package fengni.documents;

import fengni.office.OfficeFile;
import fengni.office.XmlPart;
import fengni.pages.Words;
import java.io.ByteArrayOutputStream;

/** Writes a paper as a word-processor file (ISO/IEC 29500-1), to go on writing in: the parts around its body. */
final class DocxPaper {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Document document;
    private final Words words;

    private DocxPaper(Document document) {
        this.document = document;
        this.words = Words.of(document.language());
    }

    static byte[] of(Document document) {
        var out = new ByteArrayOutputStream();
        try (var file = new OfficeFile(out)) {
            new DocxPaper(document).parts(file);
        }
        return out.toByteArray();
    }

    private void parts(OfficeFile file) {
        var pictures = new WordPictures();
        var lists = new WordLists();
        file.resource("[Content_Types].xml", DocxPaper.class, "docx/content-types.xml")
                .resource("_rels/.rels", DocxPaper.class, "docx/package.rels")
                .xml("docProps/core.xml", this::properties)
                .resource("word/styles.xml", DocxPaper.class, "docx/styles.xml")
                .resource("word/settings.xml", DocxPaper.class, "docx/settings.xml")
                .xml("word/document.xml", xml -> body(xml, pictures, lists))
                .xml("word/numbering.xml", xml -> root(xml, "w:numbering", () -> lists.write(xml)))
                .xml("word/header.xml", xml -> root(xml, "w:hdr", () -> header(xml)))
                .xml("word/footer.xml", xml -> root(xml, "w:ftr", () -> footer(xml)))
                .xml("word/_rels/document.xml.rels", xml -> relations(xml, pictures));
        pictures.write(file);
    }

    private void properties(XmlPart xml) {
        xml.in("cp:coreProperties", () -> {
            xml.with("xmlns:cp", PACKAGE + "metadata/core-properties", "xmlns:dc", "http://purl.org/dc/elements/1.1/");
            xml.in("dc:title", () -> xml.text(document.title()));
            xml.in("dc:subject", () -> xml.text(document.reference()));
            xml.in("cp:keywords", () -> xml.text(document.code().text()));
            xml.in("dc:language", () -> xml.text(document.language().tag()));
        });
    }

    private static void root(XmlPart xml, String name, Runnable inside) {
        xml.in(name, () -> {
            xml.with("xmlns:w", WORD, "xmlns:r", RELATIONS);
            inside.run();
        });
    }

    private void body(XmlPart xml, WordPictures pictures, WordLists lists) {
        var text = new WordText(xml);
        root(
                xml,
                "w:document",
                () -> xml.in("w:body", () -> {
                    text.paragraph("Title", () -> text.run(document.title()));
                    var blocks = new WordBlocks(text, pictures, lists, words);
                    document.blocks().forEach(blocks::block);
                    blocks.code(document.code());
                    section(xml);
                }));
    }

    /** A4 with the margins of official documents, in twentieths of a point. */
    private static void section(XmlPart xml) {
        xml.in("w:sectPr", () -> {
            xml.leaf("w:headerReference", "w:type", "default", "r:id", "rId4");
            xml.leaf("w:footerReference", "w:type", "default", "r:id", "rId5");
            xml.leaf("w:pgSz", "w:w", "11906", "w:h", "16838");
            xml.leaf(
                    "w:pgMar",
                    "w:top",
                    "2098",
                    "w:right",
                    "1474",
                    "w:bottom",
                    "1984",
                    "w:left",
                    "1588",
                    "w:header",
                    "1361",
                    "w:footer",
                    "1304",
                    "w:gutter",
                    "0");
        });
    }

    private void header(XmlPart xml) {
        var text = new WordText(xml);
        text.paragraph(document.header().isEmpty() ? "Small" : "Header", () -> text.run(document.header()));
    }

    private void footer(XmlPart xml) {
        var text = new WordText(xml);
        text.paragraph("Footer", () -> {
            text.run(document.reference());
            xml.in("w:r", () -> xml.leaf("w:tab"));
            text.run(words.say("documents.page"));
            field(text, xml, " PAGE ");
            text.run(words.say("documents.page.of"));
            field(text, xml, " NUMPAGES ");
            text.run(words.say("documents.page.end"));
        });
    }

    private static void field(WordText text, XmlPart xml, String instruction) {
        xml.in("w:fldSimple", () -> {
            xml.with("w:instr", instruction);
            text.run("1");
        });
    }

    private static void relations(XmlPart xml, WordPictures pictures) {
        xml.in("Relationships", () -> {
            xml.with("xmlns", PACKAGE + "relationships");
            relation(xml, "rId1", "styles", "styles.xml");
            relation(xml, "rId2", "settings", "settings.xml");
            relation(xml, "rId3", "numbering", "numbering.xml");
            relation(xml, "rId4", "header", "header.xml");
            relation(xml, "rId5", "footer", "footer.xml");
            pictures.each((id, name) -> relation(xml, id, "image", name));
        });
    }

    private static void relation(XmlPart xml, String id, String kind, String target) {
        xml.leaf("Relationship", "Id", id, "Type", RELATIONS + "/" + kind, "Target", target);
    }
}
