package fengni.label.picture;

import fengni.label.Edited;
import fengni.label.MarkPosition;
import fengni.label.file.Excerpt;
import fengni.label.file.Slice;
import fengni.label.file.Splice;
import fengni.label.lettering.Plate;
import fengni.label.lettering.Plate.Fitting;
import fengni.label.lettering.Plate.Unfit;
import fengni.law.Finding;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws words on a still WebP, which decodes it and encodes it without loss: no pixel outside of the words changes, but a
 * picture that came with loss becomes much larger. Every other chunk is carried over.
 */
record WebpDrawing(Slice file, List<Chunk> chunks) {
    private static final int HEAD = 12;
    private static final int MOST_CHUNKS = 10_000;
    private static final int ALPHA = 0x10;
    private static final int SIDE = 16_384;
    /** Decoded, predicted and listed; noise takes half as much again, which a share of the memory leaves room for. */
    private static final long BYTES_PER_PIXEL = 20;
    /** Samples of a pixel, transparency included. */
    private static final long SAMPLES_PER_PIXEL = 4;

    /** A chunk of RIFF, padded to an even length. */
    private record Chunk(String kind, int start, Slice body) {
        int end() {
            return body.end() + body.length() % 2;
        }

        WebpChunk plain() {
            return new WebpChunk(kind, start, body, end());
        }

        boolean isCoded() {
            return kind.equals("VP8 ") || kind.equals("VP8L") || kind.equals("ALPH");
        }
    }

    /** Plans the words on a whole WebP, or says why not. */
    static Edited draw(byte[] content, String words, MarkPosition position) {
        var drawing = new WebpDrawing(Slice.of(content), chunks(Slice.of(content)));
        if (drawing.has("ANIM") || drawing.has("ANMF")) {
            return Edited.not(PictureCode.NOT_DRAWABLE, "", "animated webp");
        }
        if (!drawing.has("VP8 ") && !drawing.has("VP8L")) {
            return Edited.not(PictureCode.NOT_DECODABLE, "", "VP8");
        }
        try {
            return drawing.draw(words, position);
        } catch (IOException | RuntimeException broken) {
            // a broken picture makes the decoder throw nearly everything
            return Edited.not(PictureCode.NOT_DECODABLE, "", Excerpt.of(String.valueOf(broken.getMessage())));
        }
    }

    private static List<Chunk> chunks(Slice file) {
        var chunks = new ArrayList<Chunk>();
        int at = HEAD;
        while (file.has(at, 8) && chunks.size() < MOST_CHUNKS) {
            long length = file.u32le(at + 4);
            if (length > file.length() - at - 8) {
                break;
            }
            var chunk = new Chunk(file.part(at, 4).latin(), at, file.part(at + 8, (int) length));
            chunks.add(chunk);
            at = chunk.end();
        }
        return chunks;
    }

    private boolean has(String kind) {
        return chunks.stream().anyMatch(chunk -> chunk.kind.equals(kind));
    }

    private Edited draw(String words, MarkPosition position) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("webp").next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(pixelsOnly()))) {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            var coded = chunks.stream().filter(Chunk::isCoded).map(Chunk::plain);
            long pixels = Math.max((long) width * height, WebpCanvas.largest(coded));
            long most = mostPixels();
            if (pixels > most || width > SIDE || height > SIDE) {
                return Edited.not(PictureCode.TOO_MANY_PIXELS, "", pixels, most);
            }
            return switch (Plate.of(words, width, height, position)) {
                case Unfit(var reason) -> new Edited.Not(List.of(reason));
                case Fitting plate -> drawn(reader.read(0), plate);
            };
        } finally {
            reader.dispose();
        }
    }

    static long mostPixels() {
        return Math.min(PictureLimits.SAMPLES / SAMPLES_PER_PIXEL, PictureLimits.memory() / BYTES_PER_PIXEL);
    }

    private Edited drawn(BufferedImage image, Fitting plate) {
        int width = image.getWidth();
        int height = image.getHeight();
        var argb = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
        for (int y = plate.top(); y < plate.top() + plate.height(); y++) {
            for (int x = plate.left(); x < plate.left() + plate.width(); x++) {
                argb[y * width + x] = 0xff000000 | (plate.shade(x, y) * 0x010101);
            }
        }
        return changed(chunk("VP8L", Vp8lEncoder.encoded(argb, width, height)));
    }

    private Edited changed(byte[] coded) {
        var splices = new ArrayList<Splice>();
        long growth = 0;
        boolean first = true;
        for (Chunk chunk : chunks) {
            if (chunk.isCoded()) {
                int end = Math.min(chunk.end(), file.length());
                splices.add(new Splice(chunk.start, end, first ? coded : new byte[0]));
                growth += (first ? coded.length : 0) - (end - chunk.start);
                first = false;
            }
        }
        var length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
        splices.add(
                new Splice(4, 8, length.putInt((int) (file.u32le(4) + growth)).array()));
        var note = has("VP8L") ? "webp" : "webp, lossless, " + growth + " bytes more";
        return new Edited.Change(splices, List.of(Finding.of(PictureCode.ENCODED_AGAIN, "", note)));
    }

    /** Returns the picture alone: profiles would make the decoder change its colors. */
    private byte[] pixelsOnly() {
        var out = new ByteArrayOutputStream();
        chunks.stream()
                .filter(chunk -> chunk.kind.equals("VP8X") && chunk.body.length() == 10)
                .findFirst()
                .ifPresent(chunk -> {
                    var flags = chunk.body.bytes();
                    flags[0] &= ALPHA;
                    out.writeBytes(chunk("VP8X", flags));
                });
        chunks.stream().filter(Chunk::isCoded).forEach(chunk -> out.writeBytes(chunk(chunk.kind, chunk.body.bytes())));
        return ByteBuffer.allocate(HEAD + out.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + out.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(out.toByteArray())
                .array();
    }

    private static byte[] chunk(String kind, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + body.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(kind.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(body.length)
                .put(body)
                .array();
    }
}
