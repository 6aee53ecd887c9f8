package fengni.label.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/** Pictures made on the spot, of every kind that the label must survive. */
public final class Pictures {
    static final String OTHER_XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="own">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="urn:x" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format='a > "b"'>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">春江 &amp; 花月</rdf:li></rdf:Alt></dc:title>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            %s
            <?xpacket end="w"?>""".formatted(" ".repeat(200));

    /** The same with tags that are none; some programs of others stumble over them. */
    static final String TRICKY_XMP = OTHER_XMP.replace(
            "</dc:title>", "</dc:title><!-- </rdf:RDF> --><dc:source><![CDATA[<rdf:RDF>]]></dc:source>");

    private Pictures() {}

    static BufferedImage image(int width, int height, int type) {
        return painted(new BufferedImage(width, height, type));
    }

    static BufferedImage painted(BufferedImage image) {
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, image.getWidth(), image.getHeight(), Color.BLUE));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        var random = new Random(1);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(0xffffff)));
            pen.fillRect(random.nextInt(image.getWidth()), random.nextInt(image.getHeight()), 9, 7);
        }
        pen.dispose();
        return image;
    }

    static BufferedImage sixteenBits(int width, int height) {
        var colors = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        var image = new BufferedImage(
                colors, Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 3, null), false, null);
        var random = new Random(2);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < 3; band++) {
                    image.getRaster().setSample(x, y, band, random.nextInt(65_536));
                }
            }
        }
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return jpeg(image(width, height, BufferedImage.TYPE_INT_RGB), false, 0);
    }

    static byte[] jpeg(BufferedImage image, boolean progressive, int restarts) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.85f);
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
        return written("jpeg", image, param, restarts == 0 ? metadata : restarting(metadata, restarts));
    }

    private static IIOMetadata restarting(IIOMetadata metadata, int interval) {
        try {
            var format = metadata.getNativeMetadataFormatName();
            var tree = (IIOMetadataNode) metadata.getAsTree(format);
            var restart = new IIOMetadataNode("dri");
            restart.setAttribute("interval", String.valueOf(interval));
            var markers = tree.getElementsByTagName("markerSequence").item(0);
            markers.insertBefore(restart, markers.getFirstChild());
            metadata.setFromTree(format, tree);
            return metadata;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] png() {
        return png(image(160, 120, BufferedImage.TYPE_INT_RGB), false);
    }

    public static byte[] png(BufferedImage image, boolean interlaced) {
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        return written(
                "png",
                image,
                param,
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param));
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata of the stream
    private static byte[] written(String format, BufferedImage image, ImageWriteParam param, IIOMetadata metadata) {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Puts a segment behind the first one of a JPEG that ImageIO wrote, which is JFIF. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
        int at = 4 + ((jpeg[4] & 0xff) << 8 | (jpeg[5] & 0xff));
        var segment = ByteBuffer.allocate(body.length + 4)
                .putShort((short) (0xff00 | marker))
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
        return inserted(jpeg, at, segment);
    }

    public static byte[] withXmp(byte[] jpeg, String packet) {
        return withSegment(
                jpeg, 0xe1, joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), packet.getBytes(UTF_8)));
    }

    public static byte[] withExtendedXmp(byte[] jpeg, String packet) {
        var body = packet.getBytes(UTF_8);
        var head = "http://ns.adobe.com/xmp/extension/\0".getBytes(ISO_8859_1);
        var portion = ByteBuffer.allocate(head.length + 40 + body.length)
                .put(head)
                .put("0123456789ABCDEF0123456789ABCDEF".getBytes(ISO_8859_1))
                .putInt(body.length)
                .putInt(0)
                .put(body)
                .array();
        return withSegment(jpeg, 0xe1, portion);
    }

    /** Returns EXIF data with one field, UserComment. */
    public static byte[] exif(String comment, ByteOrder order) {
        var text = joined("ASCII\0\0\0".getBytes(ISO_8859_1), comment.getBytes(UTF_8));
        var tiff = ByteBuffer.allocate(44 + text.length).order(order);
        tiff.put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) 0x8769)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26)
                .putInt(0);
        tiff.putShort((short) 1)
                .putShort((short) 0x9286)
                .putShort((short) 7)
                .putInt(text.length)
                .putInt(44)
                .putInt(0);
        return tiff.put(text).array();
    }

    public static byte[] withExif(byte[] jpeg, String comment) {
        return withSegment(jpeg, 0xe1, joined("Exif\0\0".getBytes(ISO_8859_1), exif(comment, ByteOrder.BIG_ENDIAN)));
    }

    /** Puts a chunk behind IHDR. */
    public static byte[] withChunk(byte[] png, String kind, byte[] body) {
        return inserted(png, 33, Png.chunk(kind, body));
    }

    public static byte[] packed(byte[] text) {
        var deflater = new Deflater();
        deflater.setInput(text);
        deflater.finish();
        var out = new byte[text.length + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return java.util.Arrays.copyOf(out, length);
    }

    static byte[] inserted(byte[] file, int at, byte[] piece) {
        return ByteBuffer.allocate(file.length + piece.length)
                .put(file, 0, at)
                .put(piece)
                .put(file, at, file.length - at)
                .array();
    }

    public static byte[] joined(byte[] one, byte[] other) {
        return inserted(one, one.length, other);
    }

    public static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static BufferedImage decoded(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns every kind of JPEG, by what is special about it. */
    public static Map<String, byte[]> jpegs() {
        var all = new LinkedHashMap<String, byte[]>();
        var color = image(160, 120, BufferedImage.TYPE_INT_RGB);
        var plain = jpeg(color, false, 0);
        all.put("baseline", plain);
        all.put("gray", jpeg(image(150, 110, BufferedImage.TYPE_BYTE_GRAY), false, 0));
        all.put("progressive", jpeg(color, true, 0));
        all.put("restart markers", jpeg(color, false, 3));
        all.put("exif", withExif(plain, "a comment"));
        all.put("icc", withSegment(plain, 0xe2, joined(latin("ICC_PROFILE\0\1\1"), profile())));
        all.put("xmp", withXmp(plain, OTHER_XMP));
        all.put(
                "extended xmp",
                withExtendedXmp(
                        withXmp(
                                plain,
                                OTHER_XMP.replace(
                                        "dc:format=",
                                        "xmpNote:HasExtendedXMP=\"0123456789ABCDEF0123456789ABCDEF\" xmlns:xmpNote=\"http://ns.adobe.com/xmp/note/\" dc:format=")),
                        OTHER_XMP));
        all.put("comment", withSegment(plain, 0xfe, latin("made here")));
        all.put("trailing bytes", joined(plain, latin("and more, \u00ff\u00d8")));
        all.put("further pictures", joined(withSegment(plain, 0xe2, latin("MPF\0MM\0*")), plain));
        return all;
    }

    public static Map<String, byte[]> pngs() {
        var all = new LinkedHashMap<String, byte[]>();
        var plain = png(image(160, 120, BufferedImage.TYPE_INT_RGB), false);
        all.put("rgb", plain);
        all.put("rgba", png(image(160, 120, BufferedImage.TYPE_INT_ARGB), false));
        all.put("gray", png(image(160, 120, BufferedImage.TYPE_BYTE_GRAY), false));
        all.put("one bit", png(image(160, 120, BufferedImage.TYPE_BYTE_BINARY), false));
        all.put("palette", png(image(160, 120, BufferedImage.TYPE_BYTE_INDEXED), false));
        all.put("sixteen bits", png(sixteenBits(160, 120), false));
        all.put("sixteen bits interlaced", png(sixteenBits(161, 123), true));
        all.put("interlaced", png(image(157, 121, BufferedImage.TYPE_INT_RGB), true));
        all.put("palette interlaced", png(image(157, 121, BufferedImage.TYPE_BYTE_INDEXED), true));
        all.put("international text", withChunk(plain, "iTXt", joined(latin("Title\0\0\0\0\0"), "春江".getBytes(UTF_8))));
        all.put("compressed text", withChunk(plain, "zTXt", joined(latin("Comment\0\0"), packed(latin("hello")))));
        all.put(
                "xmp",
                withChunk(plain, "iTXt", joined(latin("XML:com.adobe.xmp\0\0\0\0\0"), OTHER_XMP.getBytes(UTF_8))));
        all.put(
                "compressed xmp",
                withChunk(
                        plain,
                        "iTXt",
                        joined(latin("XML:com.adobe.xmp\0\1\0\0\0"), packed(OTHER_XMP.getBytes(UTF_8)))));
        all.put("exif", withChunk(plain, "eXIf", exif("a comment", ByteOrder.LITTLE_ENDIAN)));
        all.put("trailing bytes", joined(plain, latin("and more")));
        return all;
    }

    private static byte[] profile() {
        return java.awt.color.ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }
}
