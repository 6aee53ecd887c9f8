package fengni.label;

import static fengni.label.CarrierContract.LABEL;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** An archive of a picture and three texts, and what is asked of archives. */
final class Archives {
    static final MarkOrder ORDER = MarkOrder.of(LABEL);

    private Archives() {}

    static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("图/一.png", picture());
        files.put("图/", new byte[0]);
        files.put("诗.txt", text("春江潮水连海平"));
        files.put("page.html", text("<html><head></head><body>海上明月</body></html>"));
        files.put("notes.md", text("# 共潮生\n"));
        return files;
    }

    static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        var more = new LinkedHashMap<>(files);
        more.put(name, content);
        return more;
    }

    static Inspection inspect(byte[] archive) {
        return Inspector.inspect("a.zip", archive);
    }

    static List<String> refusal(byte[] archive) {
        return Marker.mark("a.zip", archive, ORDER).findings().stream()
                .map(finding -> finding.where() + ": " + finding.code().key())
                .toList();
    }
}
