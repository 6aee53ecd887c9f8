package fengni.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small whole files of every kind, made here, and hostile ones. */
public final class Samples {
    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static final String MACRO_DOCX = "application/vnd.ms-word.document.macroEnabled.main+xml";

    private Samples() {}

    public static byte[] text() {
        return "情况说明：图片没有标识。\r\n".getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] jpeg() {
        return bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xD9);
    }

    public static byte[] png() {
        return join(
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
                chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}),
                chunk("IEND", new byte[0]));
    }

    /** A picture that says something: each text makes another content. */
    public static byte[] png(String says) {
        return join(
                bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
                chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0}),
                chunk("tEXt", ("Comment\0" + says).getBytes(StandardCharsets.UTF_8)),
                chunk("IEND", new byte[0]));
    }

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] mp4(String brand) {
        return join(
                box("ftyp", (brand + "\0\0\0\0isom").getBytes(StandardCharsets.US_ASCII)), box("moov", new byte[8]));
    }

    public static byte[] wav() {
        return join(
                "RIFF".getBytes(StandardCharsets.US_ASCII),
                bytes(28, 0, 0, 0),
                "WAVEfmt ".getBytes(StandardCharsets.US_ASCII),
                new byte[20]);
    }

    /** Two frames of 128 kbit/s at 44,100 Hz: 417 bytes each. */
    public static byte[] mp3() {
        var frame = new byte[417];
        System.arraycopy(bytes(0xFF, 0xFB, 0x90, 0x00), 0, frame, 0, 4);
        return join(bytes('I', 'D', '3', 3, 0, 0, 0, 0, 0, 4), new byte[4], frame, frame);
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", types(DOCX), "word/document.xml", "<w:document/>"));
    }

    public static byte[] docxWithMacros() {
        return zip(Map.of(
                "[Content_Types].xml", types(DOCX), "word/document.xml", "<w:document/>", "word/vbaProject.bin", "x"));
    }

    public static byte[] docxThatSaysMacros() {
        return zip(Map.of("[Content_Types].xml", types(MACRO_DOCX), "word/document.xml", "<w:document/>"));
    }

    public static byte[] archive() {
        return zip(Map.of("a.txt", "a"));
    }

    /** A picture to one program, an archive to another. */
    public static byte[] pictureAndArchive() {
        return join(jpeg(), archive());
    }

    public static byte[] pictureAndPdf() {
        return join(jpeg(), pdf());
    }

    public static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    public static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static String types(String main) {
        return "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>";
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
    }

    private static byte[] chunk(String type, byte[] content) {
        var sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.US_ASCII));
        sum.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
