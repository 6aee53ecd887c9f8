package fengni.label.scene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/** Packages of OpenUSD, none labelled; stored, in a raster of 64 bytes. */
public final class LayerPackages {
    static final String SPHERE = "def Xform \"Root\"\n{\n    def Sphere \"ball\"\n    {\n    }\n}\n";
    private static final byte[] PICTURE = "\u0089PNG no real one".getBytes(StandardCharsets.ISO_8859_1);

    private LayerPackages() {}

    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("no metadata", usdz("#usda 1.0\n" + SPHERE));
        all.put(
                "metadata",
                usdz(
                        "#usda 1.0\n(\n    \"\"\"a (doc) 'text'\"\"\"\n    defaultPrim = \"Root\"\n    upAxis = \"Y\"\n)\n\n"
                                + SPHERE));
        all.put(
                "metadata in one line",
                usdz("#usda 1.0 (1)\n# (a comment)\n( defaultPrim = \"Root\"; metersPerUnit = 0.01 )\n" + SPHERE));
        all.put(
                "data of others",
                usdz("#usda 1.0\n(\n    customLayerData = {\n        string copyright = \"x \\\"y\\\" (c) { AIGC\"\n"
                        + "        dictionary more = {\n            string AIGC2 = \"\"\n        }\n    }\n    subLayers = [@a(.usda@]\n)\n"
                        + SPHERE));
        all.put("empty data, and Windows' lines", usdz("#usda 1.0\r\n(\r\n    customLayerData = {}\r\n)\r\n" + SPHERE));
        all.put(
                "layers beside it",
                zip(Map.of(), "main.usda", "#usda 1.0\n" + SPHERE, "sub.usda", "#usda 1.0\n()\n", "0/a.png", "x"));
        return all;
    }

    static byte[] usdz(String layer) {
        return zip(Map.of("textures/a.png", PICTURE), "main.usda", layer);
    }

    /** Returns an archive of entries in this order, the given pairs of names and texts first. */
    static byte[] zip(Map<String, byte[]> others, String... pairs) {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put(pairs[i], pairs[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        entries.putAll(others);
        return zip(entries, 64);
    }

    static byte[] zip(Map<String, byte[]> entries, int raster) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        entries.forEach((name, content) -> {
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            int start = out.size();
            int extra = Math.floorMod(-(start + 30 + bytes.length + 4), raster) + 4;
            var crc = new CRC32();
            crc.update(content);
            var facts = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
            facts.putShort((short) 20)
                    .putShort((short) 0x800)
                    .putShort((short) 0)
                    .putInt(0x5a210000);
            facts.putInt((int) crc.getValue()).putInt(content.length).putInt(content.length);
            facts.putShort((short) bytes.length).putShort((short) 0);
            var head = ByteBuffer.allocate(30 + bytes.length + extra).order(ByteOrder.LITTLE_ENDIAN);
            head.putInt(0x04034b50)
                    .put(facts.array())
                    .putShort(28, (short) extra)
                    .put(bytes);
            head.putShort((short) 0x1986).putShort((short) (extra - 4));
            out.writeBytes(head.array());
            out.writeBytes(content);
            var record = ByteBuffer.allocate(46 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
            record.putInt(0x02014b50)
                    .putShort((short) 20)
                    .put(facts.array())
                    .putInt(42, start)
                    .position(46);
            directory.writeBytes(record.put(bytes).array());
        });
        int start = out.size();
        out.writeBytes(directory.toByteArray());
        var end = ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0);
        end.putShort((short) entries.size())
                .putShort((short) entries.size())
                .putInt(directory.size())
                .putInt(start);
        out.writeBytes(end.array());
        return out.toByteArray();
    }
}
