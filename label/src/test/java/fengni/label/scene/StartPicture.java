package fengni.label.scene;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is seen of a panel: a small renderer of its own for flat pictures that face the eye. It follows the file from the node
 * to the bytes of the picture as glTF 2.0 prescribes, and shares no code with what wrote it.
 */
final class StartPicture {
    private static final int LONG_SIDE = 900;

    private final JsonNode json;
    private final byte[] bin;

    StartPicture(byte[] file) {
        boolean binary = file[0] == 'g';
        var words = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int length = binary ? words.getInt(12) : file.length;
        json = new JsonMapper().readTree(new String(file, binary ? 20 : 0, length, StandardCharsets.UTF_8));
        bin = binary && file.length > 28 + length ? Arrays.copyOfRange(file, 28 + length, file.length) : new byte[0];
    }

    /** Returns the node whose mesh is a panel; the first is that of the start picture. */
    int panel(int which) {
        int seen = 0;
        for (int i = 0; i < json.get("nodes").size(); i++) {
            if (json.at("/nodes/" + i + "/mesh").asInt(-1) == json.get("meshes").size() - 1 && seen++ == which) {
                return i;
            }
        }
        throw new AssertionError("no panel");
    }

    /** Returns what an orthographic eye in front sees, so many units high and as wide; middle and size in the scene's units. */
    BufferedImage front(int node, double x, double y, double size) throws IOException {
        var at = json.at("/nodes/" + node);
        double scale = at.at("/scale/0").asDouble();
        return drawn(
                node,
                at.at("/translation/0").asDouble() - x,
                at.at("/translation/1").asDouble() - y,
                scale,
                size / 2,
                size / 2);
    }

    /** Returns what the first camera sees of a child of its node. */
    BufferedImage seen(int node, double parentScale) throws IOException {
        var at = json.at("/nodes/" + node);
        double z = -at.at("/translation/2").asDouble() * parentScale;
        var lens = json.at("/cameras/0/perspective");
        var flat = json.at("/cameras/0/orthographic");
        double halfHeight = lens.isMissingNode()
                ? flat.get("ymag").asDouble()
                : z * Math.tan(lens.get("yfov").asDouble() / 2);
        double halfWidth = lens.isMissingNode()
                ? flat.get("xmag").asDouble()
                : halfHeight * lens.path("aspectRatio").asDouble(1);
        double near = (lens.isMissingNode() ? flat : lens).get("znear").asDouble();
        if (z <= near) {
            throw new AssertionError("nearer than is drawn: " + z);
        }
        return drawn(
                node,
                at.at("/translation/0").asDouble() * parentScale,
                at.at("/translation/1").asDouble() * parentScale,
                at.at("/scale/0").asDouble() * parentScale,
                halfWidth,
                halfHeight);
    }

    private BufferedImage drawn(int node, double x, double y, double scale, double halfWidth, double halfHeight)
            throws IOException {
        var primitive = json.at("/meshes/" + json.at("/nodes/" + node + "/mesh").asInt() + "/primitives/0");
        var corners = view(
                json.at("/accessors/" + primitive.at("/attributes/POSITION").asInt() + "/bufferView")
                        .asInt());
        double right = corners.order(ByteOrder.LITTLE_ENDIAN).getFloat(20) * scale;
        double upper = corners.getFloat(44) * scale;
        var words = picture(primitive.get("material").asInt());
        double unit = LONG_SIDE / (2 * Math.max(halfWidth, halfHeight));
        var seen = new BufferedImage(
                (int) (2 * halfWidth * unit), (int) (2 * halfHeight * unit), BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < seen.getHeight(); row++) {
            for (int column = 0; column < seen.getWidth(); column++) {
                double u = (column / unit - halfWidth - x + right) / (2 * right);
                double v = (row / unit - halfHeight + y + upper) / (2 * upper);
                if (u >= 0 && u < 1 && v >= 0 && v < 1) {
                    seen.setRGB(column, row, words.getRGB((int) (u * words.getWidth()), (int) (v * words.getHeight())));
                }
            }
        }
        return seen;
    }

    private BufferedImage picture(int material) throws IOException {
        int texture = json.at("/materials/" + material + "/pbrMetallicRoughness/baseColorTexture/index")
                .asInt();
        var view = view(
                json.at("/images/" + json.at("/textures/" + texture + "/source").asInt() + "/bufferView")
                        .asInt());
        var png = new byte[view.remaining()];
        view.get(png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private ByteBuffer view(int index) {
        var view = json.at("/bufferViews/" + index);
        var uri = json.at("/buffers/" + view.get("buffer").asInt()).path("uri").asString("");
        var data = uri.isEmpty() ? bin : Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        return ByteBuffer.wrap(
                        data,
                        view.path("byteOffset").asInt(0),
                        view.get("byteLength").asInt())
                .slice();
    }

    /** Returns how high the lowest of some glyphs of one width is, against the shortest side. */
    static double share(BufferedImage seen, int glyphs) {
        int left = seen.getWidth();
        int right = 0;
        for (int x = 0; x < seen.getWidth(); x++) {
            if (rows(seen, x, x + 1) > 0) {
                left = Math.min(left, x);
                right = x + 1;
            }
        }
        int lowest = Integer.MAX_VALUE;
        for (int i = 0; i < glyphs; i++) {
            lowest = Math.min(
                    lowest, rows(seen, left + (right - left) * i / glyphs, left + (right - left) * (i + 1) / glyphs));
        }
        return (double) lowest / Math.min(seen.getWidth(), seen.getHeight());
    }

    private static int rows(BufferedImage seen, int from, int to) {
        int rows = 0;
        for (int y = 0; y < seen.getHeight(); y++) {
            boolean inked = false;
            for (int x = from; x < to; x++) {
                inked |= (seen.getRGB(x, y) & 0xff) >= 128;
            }
            rows += inked ? 1 : 0;
        }
        return rows;
    }
}
