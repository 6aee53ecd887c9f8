package fengni.label.picture;

import static fengni.label.picture.Pictures.inserted;
import static fengni.label.picture.Pictures.joined;
import static fengni.label.picture.Pictures.latin;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;

/** GIFs of every kind that the label must survive. */
public final class Gifs {
    private static final byte[] AGAIN = latin("!\u00ff\u000bNETSCAPE2.0\3\1\0\0\0");

    private Gifs() {}

    public static byte[] gif() {
        return written(1, BufferedImage.TYPE_BYTE_INDEXED);
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata and no parameters
    private static byte[] written(int frames, int type) {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                var image = Pictures.image(60 - i, 40, type);
                var about = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
                writer.writeToSequence(new IIOImage(image, null, about), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Returns a file of the first version: without any extension. */
    public static byte[] old() {
        return latin("GIF87a\2\0\2\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff,\0\0\0\0\2\0\2\0\0\2\2\u008c\121\0;");
    }

    /** Puts a block behind the colours that all images share. */
    public static byte[] with(byte[] gif, byte[] block) {
        int flags = gif[10];
        return inserted(gif, 13 + (flags < 0 ? 6 << (flags & 7) : 0), block);
    }

    public static byte[] comment(String text) {
        return joined(latin("!\u00fe"), cut(text.getBytes(UTF_8)));
    }

    public static byte[] application(String name, byte[] body) {
        return joined(latin("!\u00ff\u000b" + name), cut(body));
    }

    /** Cuts a text into counted stretches. */
    private static byte[] cut(byte[] body) {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; at += 255) {
            int count = Math.min(255, body.length - at);
            out.write(count);
            out.write(body, at, count);
        }
        out.write(0);
        return out.toByteArray();
    }

    /** Returns the extension as the specification of XMP has it. */
    public static byte[] xmp(String packet) {
        var out = new StringBuilder("!\u00ff\u000bXMP DataXMP")
                .append(new String(packet.getBytes(UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1))
                .append('\1');
        for (int i = 255; i >= 0; i--) {
            out.append((char) i);
        }
        return latin(out.append('\0').toString());
    }

    static byte[] named(String what) {
        return Objects.requireNonNull(all().get(what), what);
    }

    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("palette", gif());
        all.put("two colours", written(1, BufferedImage.TYPE_BYTE_BINARY));
        all.put("animated", with(written(4, BufferedImage.TYPE_BYTE_INDEXED), AGAIN));
        all.put("of the first version", old());
        all.put("comment", with(gif(), comment("made here, by hand")));
        all.put("another application", with(gif(), application("ICCRGBG1012", new byte[700])));
        all.put("xmp", with(gif(), xmp(Pictures.OTHER_XMP)));
        all.put("xmp cut into stretches", with(gif(), application("XMP DataXMP", Pictures.OTHER_XMP.getBytes(UTF_8))));
        all.put("trailing bytes", joined(gif(), latin("and more")));
        return all;
    }
}
