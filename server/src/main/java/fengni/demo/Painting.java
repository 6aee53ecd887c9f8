package fengni.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture as a model might have made it. */
final class Painting {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;

    private Painting() {}

    /** Paints sky, sun and hills into a PNG file and returns it. */
    static Path landscape(Path file) throws IOException {
        return landscape(file, 0);
    }

    /** Paints another one for each number: the sun stands elsewhere. */
    static Path landscape(Path file, int number) throws IOException {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0x2f6fb0), 0, HEIGHT, new Color(0xf6d7a8)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setPaint(new Color(0xffe9b0));
        brush.fillOval((WIDTH * 2 / 3 + number * 17) % WIDTH, HEIGHT / 5, 90, 90);
        brush.setPaint(new Color(0x40614a));
        for (int x = 0; x < WIDTH; x++) {
            int hill = (int) (HEIGHT * 0.7 + 40 * Math.sin(x / 90.0) + 18 * Math.sin(x / 31.0));
            brush.drawLine(x, hill, x, HEIGHT);
        }
        brush.dispose();
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
