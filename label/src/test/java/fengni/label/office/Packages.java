package fengni.label.office;

import fengni.label.Format;
import fengni.label.office.Packing.Way;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small packages of Office made by hand, each with what is special about it. */
public final class Packages {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public static final String KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String STRICT_KINDS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    static final String POINTERS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

    private Packages() {}

    /** Returns the parts of a plain package. */
    public static Map<String, String> parts(Format format) {
        return switch (format) {
            case DOCX -> document(TYPE + "wordprocessingml.document.main+xml", false);
            case XLSX -> workbook(TYPE + "spreadsheetml.sheet.main+xml");
            default -> slides(TYPE + "presentationml.presentation.main+xml");
        };
    }

    public static Map<String, byte[]> examples(Format format) {
        var all = new LinkedHashMap<String, byte[]>();
        var plain = parts(format);
        all.put("as Java writes it", java(plain));
        all.put("stored with a comment", zip(plain, Way.STORED, Way.COMMENTED));
        all.put("with room in its headers", zip(plain, Way.ROOMY));
        all.put("described behind without a sign", zip(plain, Way.DESCRIBED_PLAINLY));
        all.put("written for four gigabytes", zip(plain, Way.LARGE));
        all.put("written for four gigabytes and described behind", zip(plain, Way.LARGE, Way.DESCRIBED));
        all.put("with custom properties", zip(withProperties(plain, "docProps/custom.xml", properties("", ""))));
        all.put(
                "with prefixes and properties elsewhere",
                zip(prefixed(withProperties(plain, "meta/own.xml", properties("cp:", ":cp")))));
        var lonely = new LinkedHashMap<>(plain);
        lonely.put("docProps/custom.xml", properties("", ""));
        all.put("with properties that nothing points to", zip(lonely, Way.DESCRIBED));
        all.put(
                "with empty properties",
                zip(
                        withProperties(
                                plain,
                                "docProps/custom.xml",
                                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"/>")));
        var wide = bytes(withProperties(plain, "docProps/custom.xml", ""));
        wide.put(
                "docProps/custom.xml",
                ("\ufeff" + properties("", "").replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16LE));
        all.put("with properties in UTF-16", Packing.zip(wide));
        return all;
    }

    public static byte[] zip(Map<String, String> parts, Way... ways) {
        return Packing.zip(bytes(parts), ways);
    }

    static Map<String, byte[]> bytes(Map<String, String> parts) {
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    public static byte[] java(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : bytes(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    /** Reads from the front, as a stream is read: what the directory leaves out is met too. */
    static Map<String, byte[]> read(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }

    static String text(byte[] file, String part) {
        return new String(read(file).getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    }

    public static Map<String, String> with(Map<String, String> parts, String name, String content) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, content);
        return more;
    }

    /** Adds a relationship of the package and its part. */
    public static Map<String, String> related(Map<String, String> parts, String kind, String name, String content) {
        var pointer = "<Relationship Id=\"x" + parts.size() + "\" Type=\"" + kind + "\" Target=\"" + name + "\"/>";
        var more = with(parts, name, content);
        more.put(
                "_rels/.rels",
                more.getOrDefault("_rels/.rels", "").replace("</Relationships>", pointer + "</Relationships>"));
        return more;
    }

    public static Map<String, String> withProperties(Map<String, String> parts, String name, String content) {
        var more = related(parts, KINDS + "/custom-properties", name, content);
        more.put(
                "[Content_Types].xml",
                more.getOrDefault("[Content_Types].xml", "")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/" + name + "\" ContentType=\"" + CustomProperties.CONTENT_TYPE
                                        + "\"/></Types>"));
        return more;
    }

    /** Returns two properties of others; the numbers 2 and 4 are taken. */
    public static String properties(String prefix, String declared) {
        return HEAD + "<" + prefix + "Properties xmlns" + declared
                + "=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
                + "xmlns:v=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">\n"
                + property(prefix, 2, "Client", "v:lpwstr", "甲 &amp; 乙") + "<!-- kept -->"
                + property(prefix, 4, "Checked", "v:bool", "true") + "\n</" + prefix + "Properties>\n";
    }

    public static String property(String prefix, int number, String name, String type, String value) {
        return "<" + prefix + "property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + number + "\" name=\""
                + name + "\"><" + type + ">" + value + "</" + type + "></" + prefix + "property>";
    }

    static Map<String, String> document(String type, boolean strict) {
        var parts = new LinkedHashMap<String, String>();
        var word = strict
                ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
                : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        parts.put("[Content_Types].xml", types("/word/document.xml", type));
        parts.put("_rels/.rels", pointers(strict ? STRICT_KINDS : KINDS, "officeDocument", "word/document.xml"));
        parts.put(
                "word/document.xml",
                HEAD + "<w:document xmlns:w=\"" + word + "\"><w:body><w:p><w:r><w:t>春江潮水连海平</w:t></w:r></w:p>"
                        + "<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:p><w:r><w:t>海上明月</w:t></w:r><w:r><w:t>共潮生</w:t></w:r></w:p>"
                        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        parts.put("word/vbaProject.bin", "macros \0\1\2".repeat(40));
        return parts;
    }

    static Map<String, String> workbook(String type) {
        var parts = new LinkedHashMap<String, String>();
        var sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        parts.put(
                "[Content_Types].xml",
                types("/xl/workbook.xml", type)
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                                        + "spreadsheetml.worksheet+xml\"/></Types>"));
        parts.put("_rels/.rels", pointers(KINDS, "officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + sheet + "\" xmlns:r=\"" + KINDS
                        + "\"><bookViews><workbookView activeTab=\"1\"/></bookViews><sheets>"
                        + "<sheet name=\"账\" sheetId=\"7\" r:id=\"rId1\"/><sheet name=\"图\" sheetId=\"3\" r:id=\"rId2\"/>"
                        + "</sheets><definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"0\">账!$A$1"
                        + "</definedName></definedNames></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                pointers(KINDS, "worksheet", "worksheets/sheet1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Type=\"" + KINDS
                                        + "/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                HEAD + "<worksheet xmlns=\"" + sheet + "\"><sheetData><row r=\"1\"><c r=\"A1\"><v>3</v></c><c r=\"B1\">"
                        + "<f>A1*2</f><v>6</v></c></row></sheetData><pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\""
                        + " header=\"1\" footer=\"1\"/><tableParts count=\"0\"/></worksheet>");
        parts.put("xl/chartsheets/sheet1.xml", "<chartsheet xmlns=\"" + sheet + "\"/>");
        return parts;
    }

    static Map<String, String> slides(String type) {
        var parts = new LinkedHashMap<String, String>();
        var slide = "http://schemas.openxmlformats.org/presentationml/2006/main";
        parts.put("[Content_Types].xml", types("/ppt/presentation.xml", type));
        parts.put("_rels/.rels", pointers(KINDS, "officeDocument", "ppt/presentation.xml"));
        parts.put(
                "ppt/presentation.xml",
                HEAD + "<p:presentation xmlns:p=\"" + slide + "\" xmlns:r=\"" + KINDS
                        + "\"><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId1\"/><p:sldId id=\"257\" r:id=\"rId2\"/></p:sldIdLst>"
                        + "<p:sldSz cx=\"12192000\" cy=\"6858000\"/></p:presentation>");
        parts.put(
                "ppt/_rels/presentation.xml.rels",
                pointers(KINDS, "slide", "slides/slide1.xml")
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Type=\"" + KINDS
                                        + "/slide\" Target=\"/ppt/slides/slide2.xml\"/></Relationships>"));
        for (int i = 1; i <= 2; i++) {
            parts.put(
                    "ppt/slides/slide" + i + ".xml",
                    HEAD + "<p:sld xmlns:p=\"" + slide
                            + "\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><p:cSld><p:spTree>"
                            + "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
                            + "<p:sp><p:nvSpPr><p:cNvPr id=\"41\" name=\"t\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>"
                            + "<p:txBody><a:bodyPr/><a:p><a:r><a:t>第 " + i
                            + " 页</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>");
        }
        return parts;
    }

    private static String types(String part, String type) {
        return HEAD + "<Types xmlns=\"" + TYPES
                + "\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" "
                + "ContentType=\"application/vnd.ms-office.vbaProject\"/><Override PartName=\"" + part
                + "\" ContentType=\"" + type + "\"/></Types>";
    }

    private static String pointers(String kinds, String kind, String target) {
        return HEAD + "<Relationships xmlns=\"" + POINTERS + "\"><Relationship Id=\"rId1\" Type=\"" + kinds + "/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    /** Gives the root of types and pointers a prefix, as few programs and no parser mind. */
    private static Map<String, String> prefixed(Map<String, String> parts) {
        var more = new LinkedHashMap<>(parts);
        more.computeIfPresent(
                "[Content_Types].xml",
                (name, text) -> text.replace("<Override", "<t:Override")
                        .replace("<Default", "<t:Default")
                        .replace("Types>", "t:Types>")
                        .replace("</t:Types>", "</t:Types>")
                        .replace("<Types xmlns=", "<t:Types xmlns:t="));
        more.computeIfPresent(
                "_rels/.rels",
                (name, text) -> text.replace("<Relationship ", "<q:Relationship ")
                        .replace("</Relationships>", "</q:Relationships>")
                        .replace("<Relationships xmlns=", "<q:Relationships xmlns:q="));
        return more;
    }
}
