package fengni.label.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files made for the tests, named by what is special about them. */
public final class Pdfs {
    static final String XMP =
            "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                    + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                    + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part></rdf:Description>"
                    + "</rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";

    public static final List<String> PAGE = List.of(
            "<</Type /Catalog /Pages 2 0 R>>",
            "<</Type /Pages /Kids [3 0 R] /Count 1>>",
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources <<>>>>");

    private static final Map<String, byte[]> ALL = made();

    private Pdfs() {}

    /** What is done to a document before it is saved. */
    interface Making {
        void of(PDDocument document) throws IOException;
    }

    public static Map<String, byte[]> all() {
        return ALL;
    }

    private static Map<String, byte[]> made() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("plain", plain(document -> pages(document, 1)));
        all.put("object streams", packed(document -> pages(document, 2)));
        all.put("many pages", packed(document -> pages(document, 60)));
        all.put("info", plain(Pdfs::withInfo));
        all.put("info in an object stream", packed(Pdfs::withInfo));
        all.put("no info", plain(document -> {
            pages(document, 1);
            document.getDocument().getTrailer().removeItem(COSName.INFO);
        }));
        all.put("xmp", packed(document -> {
            pages(document, 1);
            document.getDocumentCatalog().setMetadata(metadata(document, XMP));
        }));
        all.put("turned pages", plain(Pdfs::turned));
        all.put("signed", plain(document -> signed(document, false)));
        all.put("hybrid", hybrid());
        all.put("no line end", without(plain(document -> pages(document, 1)), 1));
        all.put("an info that stands in the trailer", built("/Info <</Title (x)>>", PAGE));
        return all;
    }

    static byte[] plain(Making making) {
        return saved(making, CompressParameters.NO_COMPRESSION);
    }

    static byte[] packed(Making making) {
        return saved(making, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] saved(Making making, CompressParameters compression) {
        try (var document = new PDDocument()) {
            making.of(document);
            var out = new ByteArrayOutputStream();
            document.save(out, compression);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static PDMetadata metadata(PDDocument document, String packet) throws IOException {
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(packet.getBytes(StandardCharsets.UTF_8));
        return metadata;
    }

    static void pages(PDDocument document, int count) throws IOException {
        for (int i = 1; i <= count; i++) {
            page(document, PDRectangle.A4, "Page " + i);
        }
    }

    static PDPage page(PDDocument document, PDRectangle box, String text) throws IOException {
        var page = new PDPage(box);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.newLineAtOffset(box.getLowerLeftX() + 20, box.getLowerLeftY() + box.getHeight() / 2);
            pen.showText(text);
            pen.endText();
        }
        return page;
    }

    private static void withInfo(PDDocument document) throws IOException {
        pages(document, 1);
        document.getDocumentInformation().setTitle("春江花月夜 (1) \\ ");
        document.getDocumentInformation().setAuthor("operator");
        document.getDocumentInformation().setCustomMetadataValue("Grün", "a\nb");
    }

    /** Each page turned another way; some with a visible part of their own, some with larger units. */
    static void turned(PDDocument document) throws IOException {
        for (int turn : List.of(0, 90, 180, 270, -90)) {
            var page = page(document, new PDRectangle(-50, 30, 600, 800), "Turned " + turn);
            page.setRotation(turn);
            page.setCropBox(new PDRectangle(0, 80, 450, 700));
        }
        page(document, PDRectangle.A5, "Units").setUserUnit(2);
    }

    /** A signature that nobody could check, at the place where one stands. */
    static void signed(PDDocument document, boolean certified) throws IOException {
        pages(document, 1);
        var signature = new COSDictionary();
        signature.setItem(COSName.TYPE, COSName.SIG);
        signature.setName(COSName.FILTER, "Adobe.PPKLite");
        signature.setName(COSName.SUB_FILTER, "adbe.pkcs7.detached");
        var range = new COSArray();
        range.add(COSInteger.ZERO);
        range.add(COSInteger.get(100));
        range.add(COSInteger.get(200));
        range.add(COSInteger.get(300));
        signature.setItem(COSName.BYTERANGE, range);
        signature.setItem(COSName.CONTENTS, new COSString(new byte[40]));
        var field = new COSDictionary();
        field.setItem(COSName.FT, COSName.SIG);
        field.setString(COSName.T, "signature");
        field.setItem(COSName.V, signature);
        var form = new COSDictionary();
        var fields = new COSArray();
        fields.add(field);
        form.setItem(COSName.FIELDS, fields);
        form.setInt(COSName.SIG_FLAGS, 3);
        var catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.ACRO_FORM, form);
        if (certified) {
            var permissions = new COSDictionary();
            permissions.setItem(COSName.DOCMDP, signature);
            catalog.setItem(COSName.PERMS, permissions);
        }
    }

    static byte[] encrypted(Making making, String userPassword) {
        return packed(document -> {
            making.of(document);
            var policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
        });
    }

    /** Returns a file with a plain table, the first object being the catalog. */
    public static byte[] built(String trailer, List<String> objects) {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer\n<</Root 1 0 R /Size ")
                .append(objects.size() + 1)
                .append(' ')
                .append(trailer);
        return latin(file + ">>\nstartxref\n" + table + "\n%%EOF\n");
    }

    /** A plain table for old readers, and a stream beside it with what only newer ones see: the Info dictionary. */
    static byte[] hybrid() {
        var head = new StringBuilder("%PDF-1.5\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < PAGE.size(); i++) {
            offsets.add(head.length());
            head.append(i + 1).append(" 0 obj\n").append(PAGE.get(i)).append("\nendobj\n");
        }
        int objects = head.length();
        var inside = "5 0 <</Title (hidden)>>";
        head.append("4 0 obj\n<</Type /ObjStm /N 1 /First 4 /Length ")
                .append(inside.length())
                .append(">>\nstream\n")
                .append(inside)
                .append("\nendstream\nendobj\n");
        int beside = head.length();
        head.append("6 0 obj\n<</Type /XRef /Size 7 /W [1 4 1] /Index [4 3] /Length 18>>\nstream\n")
                .append((char) 1)
                .append(number(objects))
                .append((char) 0)
                .append((char) 2)
                .append(number(4))
                .append((char) 0)
                .append((char) 1)
                .append(number(beside))
                .append((char) 0)
                .append("\nendstream\nendobj\n");
        int table = head.length();
        head.append("xref\n0 4\n0000000000 65535 f \n");
        offsets.forEach(offset -> head.append("%010d 00000 n \n".formatted(offset)));
        head.append("trailer\n<</Root 1 0 R /Info 5 0 R /Size 7 /XRefStm ").append(beside);
        return latin(head + ">>\nstartxref\n" + table + "\n%%EOF\n");
    }

    private static String number(int value) {
        return "" + (char) 0 + (char) 0 + (char) (value >> 8) + (char) (value & 0xff);
    }

    static byte[] without(byte[] file, int last) {
        return Arrays.copyOf(file, file.length - last);
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
