package fengni.label.book;

import fengni.label.office.Packing;
import fengni.label.office.Packing.Way;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small books and fixed pages made by hand, each with what is special about it. */
public final class Books {
    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    static final String OPF = "OEBPS/content.opf";
    private static final String DC = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private Books() {}

    static byte[] zip(Map<String, String> parts, Way... ways) {
        var bytes = new LinkedHashMap<String, byte[]>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Packing.zip(bytes, ways);
    }

    static Map<String, String> with(Map<String, String> parts, String name, String text) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, text);
        return more;
    }

    /** A book of EPUB 3 with two chapters, as validators want it. */
    static Map<String, String> third() {
        var parts = container();
        parts.put(
                OPF,
                HEAD + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"id\">"
                        + "<metadata" + DC + "><dc:identifier id=\"id\">urn:uuid:8c3a6c8e-3a39-4c8c-9a35-3f2a1d6f0b11"
                        + "</dc:identifier><dc:title>潮水</dc:title><dc:language>zh</dc:language>"
                        + "<meta property=\"dcterms:modified\">2026-01-01T00:00:00Z</meta></metadata><manifest>"
                        + "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>"
                        + "<item id=\"c1\" href=\"text/%E4%B8%80.xhtml\" media-type=\"application/xhtml+xml\"/>"
                        + "<item id=\"c2\" href=\"text/two.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                        + "<spine><itemref idref=\"c1\"/><itemref idref=\"c2\"/></spine></package>");
        parts.put(
                "OEBPS/nav.xhtml",
                HEAD + "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">"
                        + "<head><title>目录</title></head><body><nav epub:type=\"toc\"><ol><li><a href=\"text/two.xhtml\">"
                        + "二</a></li></ol></nav></body></html>");
        parts.put("OEBPS/text/一.xhtml", chapter("春江潮水连海平"));
        parts.put("OEBPS/text/two.xhtml", chapter("海上<b>明月</b>共潮生"));
        return parts;
    }

    /** A book of EPUB 2 whose parts name their document types. */
    static Map<String, String> second() {
        var parts = container();
        parts.put(
                OPF,
                HEAD + "<!DOCTYPE package PUBLIC \"+//ISBN 0-9673008-1-9//DTD OEB 1.2 Package//EN\" "
                        + "\"http://nowhere.invalid/a[b>.dtd\">\n"
                        + "<opf:package xmlns:opf=\"http://www.idpf.org/2007/opf\" version=\"2.0\" unique-identifier=\"id\">"
                        + "<opf:metadata" + DC
                        + "><dc:identifier id=\"id\">urn:uuid:8c3a6c8e-3a39-4c8c-9a35-3f2a1d6f0b12"
                        + "</dc:identifier><dc:title>潮水</dc:title><dc:language>zh</dc:language>"
                        + "<opf:meta name=\"cover\" content=\"c1\"/></opf:metadata><opf:manifest>"
                        + "<opf:item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>"
                        + "<opf:item id=\"c1\" href=\"one.xhtml\" media-type=\"application/xhtml+xml\"/></opf:manifest>"
                        + "<opf:spine toc=\"ncx\"><opf:itemref idref=\"c1\"/></opf:spine></opf:package>");
        parts.put(
                "OEBPS/toc.ncx",
                HEAD + "<!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\" "
                        + "\"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\">\n"
                        + "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\" version=\"2005-1\"><head>"
                        + "<meta name=\"dtb:uid\" content=\"urn:uuid:8c3a6c8e-3a39-4c8c-9a35-3f2a1d6f0b12\"/></head>"
                        + "<docTitle><text>潮水</text></docTitle><navMap><navPoint id=\"n\" playOrder=\"1\"><navLabel>"
                        + "<text>一</text></navLabel><content src=\"one.xhtml\"/></navPoint></navMap></ncx>");
        parts.put("OEBPS/one.xhtml", chapter("春江潮水连海平"));
        return parts;
    }

    /** The same with no document type but the one that validators know. */
    static Map<String, String> plainSecond() {
        var book = second();
        return with(book, OPF, book.getOrDefault(OPF, "").replaceFirst("<!DOCTYPE[^\n]*\n", ""));
    }

    static String chapter(String text) {
        return HEAD + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>一</title></head><body><p>" + text
                + "</p><p>滟滟随波千万里</p></body></html>";
    }

    static Map<String, String> edited(Map<String, String> parts, String part, String old, String now) {
        if (!parts.getOrDefault(part, "").contains(old)) {
            throw new AssertionError(old);
        }
        return with(parts, part, parts.getOrDefault(part, "").replace(old, now));
    }

    private static Map<String, String> container() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                HEAD
                        + "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
                        + "<rootfile full-path=\"" + OPF + "\" media-type=\"application/oebps-package+xml\"/>"
                        + "</rootfiles></container>");
        return parts;
    }

    public static Map<String, byte[]> epubs() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("EPUB 3", zip(third()));
        all.put("EPUB 2 with prefixes and document types", zip(second()));
        all.put("stored with a comment", zip(third(), Way.STORED, Way.COMMENTED));
        all.put("written for four gigabytes", zip(second(), Way.LARGE, Way.DESCRIBED));
        all.put(
                "with vocabularies of others under the usual prefix",
                zip(
                        edited(
                                third(),
                                OPF,
                                "version=\"3.0\"",
                                "version=\"3.0\" prefix=\"TC260: http://other.example/ ibooks: http://vocabulary.itunes.apple.com/\"")));
        all.put(
                "with our vocabulary under another prefix",
                zip(edited(
                        third(),
                        OPF,
                        "version=\"3.0\"",
                        "version=\"3.0\" prefix=' a: http://www.tc260.org.cn/ns/AIGC/1.0/ '")));
        all.put("with an empty prefix", zip(edited(third(), OPF, "version=\"3.0\"", "version=\"3.0\" prefix=\"\"")));
        all.put(
                "with scrambled fonts",
                zip(with(
                        third(),
                        "META-INF/encryption.xml",
                        "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" xmlns:e=\"http://www.w3.org/2001/04/xmlenc#\">"
                                + "<e:EncryptedData><e:CipherData><e:CipherReference URI=\"OEBPS/font.otf\"/></e:CipherData>"
                                + "</e:EncryptedData></encryption>")));
        return all;
    }

    /** A document with two pages, the second without anything on it. */
    static Map<String, String> pages() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("OFD.xml", ofd(body("Doc_0", "<ofd:Keywords><ofd:Keyword>潮</ofd:Keyword></ofd:Keywords>")));
        document(parts, "Doc_0", 9);
        return parts;
    }

    static void document(Map<String, String> parts, String folder, int last) {
        parts.put(
                folder + "/Document.xml",
                HEAD + "<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:CommonData><ofd:MaxUnitID>" + last
                        + "</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
                        + "</ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/>"
                        + "<ofd:Page ID=\"2\" BaseLoc=\"/" + folder + "/Pages/Page_1/Content.xml\"/></ofd:Pages>"
                        + "</ofd:Document>");
        parts.put(
                folder + "/Pages/Page_0/Content.xml",
                HEAD
                        + "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer ID=\"4\" Type=\"Body\">"
                        + "<ofd:PathObject ID=\"5\" Boundary=\"10 10 50 50\" Fill=\"true\"><ofd:FillColor Value=\"200 0 0\"/>"
                        + "<ofd:AbbreviatedData>M 0 0 L 50 0 L 50 50 C</ofd:AbbreviatedData></ofd:PathObject></ofd:Layer>"
                        + "</ofd:Content></ofd:Page>");
        parts.put(
                folder + "/Pages/Page_1/Content.xml",
                HEAD + "<Page xmlns=\"http://www.ofdspec.org/2016\"><Area><PhysicalBox>0 0 297 210</PhysicalBox></Area>"
                        + "<Actions/></Page>");
    }

    static String ofd(String bodies) {
        return HEAD + "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" Version=\"1.1\" DocType=\"OFD\">" + bodies
                + "</ofd:OFD>";
    }

    static String body(String folder, String more) {
        return "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef</ofd:DocID>" + more
                + "</ofd:DocInfo><ofd:DocRoot>" + folder + "/Document.xml</ofd:DocRoot></ofd:DocBody>";
    }

    public static Map<String, byte[]> ofds() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("two pages", zip(pages()));
        all.put("stored with a comment", zip(pages(), Way.STORED, Way.COMMENTED));
        all.put("written for four gigabytes", zip(pages(), Way.LARGE, Way.DESCRIBED));
        all.put(
                "with custom data",
                zip(
                        with(
                                pages(),
                                "OFD.xml",
                                ofd(
                                        body(
                                                "Doc_0",
                                                "<ofd:CustomDatas><ofd:CustomData Name=\"类别\">诗</ofd:CustomData></ofd:CustomDatas>")))));
        all.put(
                "with an empty list of custom data",
                zip(with(pages(), "OFD.xml", ofd(body("Doc_0", "<ofd:CustomDatas />")))));
        var two = with(pages(), "OFD.xml", ofd(body("Doc_0", "") + body("Doc_1", "")));
        document(two, "Doc_1", 100);
        all.put("two documents", zip(two));
        var bare = pages().getOrDefault("OFD.xml", "")
                .replace("xmlns:ofd=", "xmlns=")
                .replace("ofd:", "");
        all.put("without a prefix", zip(with(pages(), "OFD.xml", bare)));
        return all;
    }
}
