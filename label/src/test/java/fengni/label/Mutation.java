package fengni.label;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damage to a file: bytes, lengths, texts and whole stretches, most of it near the head, where the structure is. */
final class Mutation {
    private static final int HEAD = 600;
    /** Numbers at the edges of what lengths and counts have room for. */
    private static final List<Long> EDGES = List.of(
            0L, 1L, 2L, 7L, 8L, 9L, 0x7fL, 0xffL, 0x7fffL, 0xffffL, 0x7fff_ffffL, 0x8000_0000L, 0xffff_ffffL, -8L);

    private static final List<byte[]> TEXTS = List.of(
            text("AIGC"),
            text("{\"AIGC\":"),
            text("{\"Label\":\"1\""),
            text("\"ProduceID\""),
            text("<!DOCTYPE a ["),
            text("<a:b "),
            text("]]>"),
            text("&x;"),
            text("\0\0\0\0"),
            text("\\"),
            text("'\""),
            text("---\n"),
            text(" 0 R"),
            text("<<>>"),
            text("endobj"),
            text("meta"),
            text("mdat"),
            text("{{{{[[[["));

    private Mutation() {}

    /** @param other another file of the same format, whose stretches may come into this one */
    static byte[] of(byte[] file, byte[] other, Random random) {
        var mutant = file.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            mutant = mutant.length == 0 ? other.clone() : once(mutant, other, random);
        }
        return mutant;
    }

    private static byte[] once(byte[] file, byte[] other, Random random) {
        int at = random.nextInt(random.nextInt(3) == 0 ? file.length : Math.min(file.length, HEAD));
        return switch (random.nextInt(9)) {
            case 0 -> over(file, at, new byte[] {(byte) random.nextInt(256)});
            case 1 -> over(file, at, new byte[] {(byte) (file[at] ^ (1 << random.nextInt(8)))});
            case 2 -> over(file, at, number(EDGES.get(random.nextInt(EDGES.size())), 1 << random.nextInt(4), random));
            case 3 -> over(file, at, TEXTS.get(random.nextInt(TEXTS.size())));
            case 4 -> put(file, at, TEXTS.get(random.nextInt(TEXTS.size())));
            case 5 -> put(file, at, stretch(file, random));
            case 6 -> put(file, at, stretch(other, random));
            case 7 -> without(file, at, Math.min(file.length, at + random.nextInt(64)));
            default -> Arrays.copyOf(file, Math.max(1, file.length - random.nextInt(Math.min(200, file.length))));
        };
    }

    private static byte[] over(byte[] file, int at, byte[] bytes) {
        var changed = file.clone();
        System.arraycopy(bytes, 0, changed, at, Math.min(bytes.length, file.length - at));
        return changed;
    }

    private static byte[] put(byte[] file, int at, byte[] bytes) {
        var out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(bytes);
        out.write(file, at, file.length - at);
        return out.toByteArray();
    }

    private static byte[] without(byte[] file, int from, int to) {
        return put(Arrays.copyOf(file, from), from, Arrays.copyOfRange(file, to, file.length));
    }

    private static byte[] stretch(byte[] file, Random random) {
        int from = random.nextInt(file.length + 1);
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + random.nextInt(120)));
    }

    private static byte[] number(long number, int width, Random random) {
        boolean little = random.nextBoolean();
        var bytes = new byte[width];
        for (int i = 0; i < width; i++) {
            bytes[i] = (byte) (number >> (8 * (little ? i : width - 1 - i)));
        }
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
