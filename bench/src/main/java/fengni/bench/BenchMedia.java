package fengni.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures and films made on the spot. */
final class BenchMedia {
    private static final long SEED = 20261122;

    private BenchMedia() {}

    /** Returns a photograph's like: soft colours, hard edges, some grain. */
    static byte[] jpeg(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image(width, height), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** Returns the same with the grain of a sensor, which makes a file as long as a camera's. */
    static BufferedImage photograph(int width, int height) {
        var image = image(width, height);
        var random = new Random(SEED);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grain = (int) Math.clamp(random.nextGaussian() * 4, -16, 16);
                var old = new Color(image.getRGB(x, y));
                image.setRGB(
                        x,
                        y,
                        shade(old.getRed(), grain) << 16
                                | shade(old.getGreen(), grain) << 8
                                | shade(old.getBlue(), grain));
            }
        }
        return image;
    }

    private static int shade(int value, int grain) {
        return Math.clamp(value + grain, 0, 255);
    }

    private static BufferedImage image(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        pen.fillRect(0, 0, width, height);
        var random = new Random(SEED);
        for (int i = 0; i < 4000; i++) {
            pen.setColor(new Color(random.nextInt(0xffffff)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), random.nextInt(90) + 2, random.nextInt(90) + 2);
        }
        pen.dispose();
        return image;
    }

    /** Returns a film with its index behind the samples, somewhat longer than asked for. */
    static Path film(Path folder, int megabytes) throws IOException {
        var film = folder.resolve("film.mp4");
        // some 650 KB a frame of 720p with so much grain
        int frames = megabytes * 1024 / 650;
        Tool.run(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=1280x720:r=25",
                "-vf",
                "noise=alls=40:allf=t",
                "-frames:v",
                Integer.toString(frames),
                "-c:v",
                "mpeg4",
                "-q:v",
                "4",
                film.toString());
        return film;
    }

    /** Returns a copy with so many times its length of nothing before its index; only a box that is to be skipped grows. */
    static Path stretched(Path film, Path to, int times) throws IOException {
        Files.copy(film, to);
        try (var file = new RandomAccessFile(to.toFile(), "rw")) {
            long index = index(file);
            var tail = new byte[(int) (file.length() - index)];
            file.seek(index);
            file.readFully(tail);
            long free = Math.min(Integer.MAX_VALUE, film.toFile().length() * (times - 1L));
            file.seek(index);
            file.writeInt((int) free);
            file.writeBytes("free");
            file.seek(index + free);
            file.write(tail);
        }
        return to;
    }

    private static long index(RandomAccessFile file) throws IOException {
        long at = 0;
        while (true) {
            file.seek(at);
            long size = Integer.toUnsignedLong(file.readInt());
            var kind = new byte[4];
            file.readFully(kind);
            if (kind[0] == 'm' && kind[1] == 'o' && kind[2] == 'o') {
                return at;
            }
            at += size;
        }
    }
}
