package fengni.label.picture;

import static fengni.label.picture.Pictures.latin;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** TIFFs of every kind that the label must survive. */
public final class Tiffs {
    private Tiffs() {}

    public static byte[] tiff() {
        return written("LZW", ByteOrder.LITTLE_ENDIAN, 1, BufferedImage.TYPE_INT_RGB);
    }

    @SuppressWarnings("NullAway") // ImageIO takes null for no metadata
    static byte[] written(String compression, ByteOrder order, int pages, int type) {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            stream.setByteOrder(order);
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                writer.writeToSequence(new IIOImage(Pictures.image(90 + i, 41, type), null, null), param);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Builds files entry by entry, so that tests can say what is where. */
    static final class Maker {
        private final boolean big;
        private final ByteBuffer file;

        Maker(boolean big, ByteOrder order) {
            this.big = big;
            file = ByteBuffer.allocate(1 << 20).order(order);
            file.put(latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")).putShort((short) (big ? 43 : 42));
            if (big) {
                file.putShort((short) 8).putShort((short) 0);
            }
            word(0);
        }

        /** An entry: tag, type, how many values, and the value or its offset. */
        record Entry(int tag, int type, long count, long value) {}

        Entry number(int tag, long value) {
            return new Entry(tag, big ? 16 : 4, 1, value);
        }

        Entry bytes(int tag, int type, byte[] value) {
            return new Entry(tag, type, value.length, put(value));
        }

        long put(byte[] bytes) {
            file.position(file.position() + (file.position() & 1));
            long at = file.position();
            file.put(bytes);
            return at;
        }

        /** A picture of three gray pixels in a row. */
        List<Entry> picture() {
            var pixels = put(new byte[] {1, 100, -1});
            var entries = new ArrayList<Entry>();
            entries.add(number(256, 3));
            entries.add(number(257, 1));
            entries.add(number(258, 8));
            entries.add(number(259, 1));
            entries.add(number(262, 1));
            entries.add(number(273, pixels));
            entries.add(number(277, 1));
            entries.add(number(278, 1));
            entries.add(number(279, 3));
            return entries;
        }

        long directory(List<Entry> entries, long next) {
            long at = put(new byte[0]);
            if (big) {
                file.putLong(entries.size());
            } else {
                file.putShort((short) entries.size());
            }
            for (Entry entry : entries) {
                file.putShort((short) entry.tag).putShort((short) entry.type);
                word(entry.count);
                word(entry.value);
            }
            word(next);
            return at;
        }

        byte[] file(long first) {
            int end = file.position();
            file.position(big ? 8 : 4);
            word(first);
            return java.util.Arrays.copyOf(file.array(), end);
        }

        private void word(long number) {
            if (big) {
                file.putLong(number);
            } else {
                file.putInt((int) number);
            }
        }
    }

    /** Returns a file of one page with more entries, which must come in the order of their tags after 279. */
    static byte[] with(boolean big, ByteOrder order, Added added) {
        var maker = new Maker(big, order);
        var entries = maker.picture();
        entries.addAll(added.to(maker));
        return maker.file(maker.directory(entries, 0));
    }

    /** What is put into the first directory. */
    interface Added {
        List<Maker.Entry> to(Maker maker);
    }

    public static byte[] withXmp(int type, String packet) {
        return with(false, ByteOrder.LITTLE_ENDIAN, maker -> List.of(maker.bytes(700, type, packet.getBytes(UTF_8))));
    }

    public static byte[] withComment(boolean big, String comment) {
        return with(big, ByteOrder.BIG_ENDIAN, maker -> {
            var text = Pictures.joined(latin("ASCII\0\0\0"), comment.getBytes(UTF_8));
            var exif = maker.directory(List.of(maker.bytes(0x9286, 7, text)), 0);
            return List.of(maker.number(0x8769, exif));
        });
    }

    /** Returns two pages, the second one's directory with one entry more. */
    public static byte[] twoPages(int tag, int type, byte[] value) {
        var maker = new Maker(false, ByteOrder.LITTLE_ENDIAN);
        var second = maker.picture();
        second.add(maker.bytes(tag, type, value));
        second.sort(java.util.Comparator.comparingInt(Maker.Entry::tag));
        long at = maker.directory(second, 0);
        return maker.file(maker.directory(maker.picture(), at));
    }

    static byte[] named(String what) {
        return Objects.requireNonNull(all().get(what), what);
    }

    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("lzw", tiff());
        all.put("deflate, big-endian", written("Deflate", ByteOrder.BIG_ENDIAN, 1, BufferedImage.TYPE_INT_ARGB));
        all.put("packbits, three pages", written("PackBits", ByteOrder.LITTLE_ENDIAN, 3, BufferedImage.TYPE_INT_RGB));
        all.put("fax", written("CCITT T.6", ByteOrder.BIG_ENDIAN, 1, BufferedImage.TYPE_BYTE_BINARY));
        all.put("jpeg", written("JPEG", ByteOrder.LITTLE_ENDIAN, 1, BufferedImage.TYPE_INT_RGB));
        all.put("big", with(true, ByteOrder.LITTLE_ENDIAN, maker -> List.of()));
        all.put("big, big-endian, with exif", withComment(true, "a comment"));
        all.put("exif", withComment(false, "a comment"));
        all.put("xmp", withXmp(7, Pictures.OTHER_XMP));
        all.put("xmp as bytes", withXmp(1, Pictures.OTHER_XMP));
        all.put("xmp on the second page", twoPages(700, 1, Pictures.OTHER_XMP.getBytes(UTF_8)));
        all.put(
                "tag behind the packet",
                with(false, ByteOrder.BIG_ENDIAN, maker -> List.of(maker.bytes(33432, 2, latin("nobody's\0")))));
        return all;
    }
}
