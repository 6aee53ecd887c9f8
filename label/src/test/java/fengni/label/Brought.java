package fengni.label;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import fengni.label.file.Medium;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people bring them to a platform, with what generators and others left in them. */
final class Brought {
    static final String XMP = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:s="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:p="urn:p">%s
            </rdf:Description></rdf:RDF></x:xmpmeta>""";

    static final String SOURCE_TYPE =
            XMP.formatted("<s:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
                    + "</s:DigitalSourceType>");

    private static final int BEHIND_HEADER = 33;

    private Brought() {}

    static byte[] picture(String format) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(0x224466));
        pen.fillRect(0, 0, 320, 240);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] png() {
        return picture("png");
    }

    /** Returns the picture with words that people see and without a label. */
    static byte[] shown(byte[] picture) {
        var medium = Medium.of(picture);
        var order = MarkOrder.of(CarrierContract.LABEL).with(new VisibleWords.Usual());
        var shown =
                Carriers.of(Format.of("x", picture).orElseThrow()).orElseThrow().show(medium, order.showing());
        return switch (shown) {
            case Edited.Change(var splices, var notes) ->
                medium.with(splices).whole().bytes();
            case Edited.Not(var reasons) -> throw new AssertionError(reasons);
        };
    }

    static byte[] withText(byte[] png, String keyword, String text) {
        return withChunk(png, "tEXt", (keyword + "\0" + text).getBytes(ISO_8859_1));
    }

    static byte[] withXmp(byte[] png, String packet) {
        return withChunk(png, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + packet).getBytes(UTF_8));
    }

    static byte[] withChunk(byte[] png, String kind, byte[] body) {
        var crc = new CRC32();
        crc.update(kind.getBytes(ISO_8859_1));
        crc.update(body);
        var chunk = ByteBuffer.allocate(12 + body.length)
                .putInt(body.length)
                .put(kind.getBytes(ISO_8859_1))
                .put(body)
                .putInt((int) crc.getValue());
        return inserted(png, BEHIND_HEADER, chunk.array());
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        var segment = ByteBuffer.allocate(4 + body.length)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (2 + body.length))
                .put(body);
        return inserted(jpeg, 2, segment.array());
    }

    /** A manifest store as far as anybody needs it who only asks whether there is one. */
    static byte[] store(String text) {
        return box("jumb", joined(box("jumd", joined("c2pa".getBytes(UTF_8), new byte[13])), text.getBytes(UTF_8)));
    }

    static byte[] box(String kind, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .putInt(8 + body.length)
                .put(kind.getBytes(ISO_8859_1))
                .put(body)
                .array();
    }

    static byte[] film(byte[] store) {
        var uuid = HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481");
        return joined(
                box("ftyp", "isom\0\0\0\0isom".getBytes(ISO_8859_1)),
                joined(box("uuid", joined(uuid, store)), box("moov", new byte[0])));
    }

    static byte[] exif(int tag, String text) {
        var value = text.getBytes(UTF_8);
        return ByteBuffer.allocate(26 + value.length)
                .put("MM".getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) 2)
                .putInt(value.length)
                .putInt(26)
                .putInt(0)
                .put(value)
                .array();
    }

    static byte[] joined(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] inserted(byte[] file, int at, byte[] piece) {
        return joined(joined(Arrays.copyOf(file, at), piece), Arrays.copyOfRange(file, at, file.length));
    }
}
