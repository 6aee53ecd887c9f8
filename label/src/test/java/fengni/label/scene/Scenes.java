package fengni.label.scene;

import fengni.label.Format;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Scenes of many kinds, none labelled. */
public final class Scenes {
    /** A box from (-1, 0, -1) to (1, 3, 1), as two triangles of its diagonal plane; 3 corners and 3 more. */
    private static final float[] CORNERS = {-1, 0, -1, 1, 0, 1, 1, 3, 1, -1, 0, -1, 1, 3, 1, -1, 3, -1};

    static final String PERSPECTIVE =
            "{\"type\":\"perspective\",\"perspective\":{\"yfov\":0.7,\"znear\":0.1,\"zfar\":100,\"aspectRatio\":1.5}}";
    static final String FLAT =
            "{\"type\":\"orthographic\",\"orthographic\":{\"xmag\":2,\"ymag\":3,\"znear\":0,\"zfar\":50}}";

    private Scenes() {}

    static byte[] bin() {
        var data = ByteBuffer.allocate(CORNERS.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float corner : CORNERS) {
            data.putFloat(corner);
        }
        return data.array();
    }

    /** Returns the JSON of a model. */
    static String model(String asset, String buffer, String nodes, String more) {
        return """
                {"asset":%s,
                 "scene":0,"scenes":[{"name":"main","nodes":[0]}],
                 "nodes":[%s],
                 "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],
                 "accessors":[{"bufferView":0,"componentType":5126,"count":6,"type":"VEC3","min":[-1,0,-1],"max":[1,3,1]}],
                 "bufferViews":[{"buffer":0,"byteLength":72}],
                 "buffers":[{%s"byteLength":72}]%s}""".formatted(asset, nodes, buffer, more);
    }

    static String inline() {
        return "\"uri\":\"data:application/octet-stream;base64,"
                + Base64.getEncoder().encodeToString(bin()) + "\",";
    }

    static String plain(String buffer) {
        return model("{\"version\":\"2.0\"}", buffer, "{\"mesh\":0}", "");
    }

    static String filmed(String buffer, String camera, String place) {
        return model(
                "{ \"version\" : \"2.0\" , \"generator\" : \"x\" }",
                buffer,
                "{\"children\":[1,2]},{\"mesh\":0},{\"camera\":0%s}".formatted(place),
                ",\"cameras\":[" + camera + ']');
    }

    private static Map<String, String> models(String buffer) {
        var all = new LinkedHashMap<String, String>();
        all.put("plain", plain(buffer));
        all.put("camera", filmed(buffer, PERSPECTIVE, ",\"translation\":[0,1,8]"));
        all.put(
                "flat camera, turned",
                filmed(
                        buffer,
                        FLAT,
                        ",\"rotation\":[0,0.7071067811865475,0,0.7071067811865476],\"translation\":[9,1,0],\"children\":[]"));
        all.put(
                "extras of others",
                model(
                        "{\"version\":\"2.0\",\"extras\":{\"title\":\"模型\",\"x\":[1,2,{}] } }",
                        buffer,
                        "{\"mesh\":0}",
                        ",\"extras\":{}"));
        all.put(
                "empty extras and names of one's own",
                model(
                        "{\"extras\":{ },\"version\":\"2.0\",\"copyright\":\"\\u00a9 \\\"x\\\"\"}",
                        buffer,
                        "{\"mesh\":0,\"scale\":[2,2,2],\"name\":\"{}\"}",
                        ",\"extensionsUsed\":[\"KHR_materials_unlit\"],\"materials\":[{\"extensions\":{\"KHR_materials_unlit\":{}}}]"));
        return all;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static Map<String, byte[]> gltf() {
        var all = new LinkedHashMap<String, byte[]>();
        models(inline()).forEach((name, json) -> all.put(name, utf8(json)));
        all.put("data beside it and a line behind", utf8(plain("\"uri\":\"a.bin\",") + "\r\n"));
        return all;
    }

    public static Map<String, byte[]> glb() {
        var all = new LinkedHashMap<String, byte[]>();
        models("").forEach((name, json) -> all.put(name, glb(json, bin())));
        all.put("data in the JSON", glb(plain(inline()), new byte[0]));
        all.put("no data at all", glb("{\"asset\":{\"version\":\"2.0\"},\"scenes\":[{}]}", new byte[0]));
        var more = glb(plain(""), bin());
        all.put("unknown chunk", joined(more, chunk(0x21212121, new byte[] {1, 2, 3, 4})));
        return all;
    }

    static byte[] named(Format format, String name) {
        return Objects.requireNonNull(all(format).get(name), name);
    }

    static Map<String, byte[]> all(Format format) {
        return format == Format.GLB ? glb() : gltf();
    }

    static byte[] glb(String json, byte[] bin) {
        var text = utf8(json);
        var padded = utf8(json + " ".repeat(-text.length & 3));
        var head = new byte[12];
        System.arraycopy(utf8("glTF"), 0, head, 0, 4);
        head[4] = 2;
        var whole = joined(head, chunk(0x4e4f534a, padded));
        return joined(whole, bin.length == 0 ? new byte[0] : chunk(0x004e4942, bin));
    }

    private static byte[] chunk(int kind, byte[] data) {
        return ByteBuffer.allocate(8 + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .putInt(kind)
                .put(data)
                .array();
    }

    /** Returns both, and tells their length at the head. */
    static byte[] joined(byte[] one, byte[] two) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(one);
        out.writeBytes(two);
        var all = out.toByteArray();
        ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).putInt(8, all.length);
        return all;
    }
}
