package fengni.label.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All coefficients of a JPEG, read bit by bit in the words of ITU-T T.81, F.2 and G.2; slow, and without a line of the
 * code under test.
 */
final class PlainCoefficients {
    /** One component: its blocks by row and column as the picture needs them, 64 numbers in zigzag order each. */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    record Component(int id, int h, int v, int blocksWide, int blocksHigh, int mcusWide, int mcusHigh, int[][] blocks) {
        int[] block(int row, int column) {
            return blocks[row * mcusWide * h + column];
        }
    }

    private final byte[] file;
    private int at = 2;
    private int bitsLeft;
    private int octet;
    private int interval;
    private int eobs;
    private final Map<Integer, Map<Integer, Integer>> codes = new HashMap<>();
    final Map<Integer, List<Integer>> divisors = new TreeMap<>();
    final List<Component> components = new ArrayList<>();
    int width;
    int height;
    int hMost = 1;
    int vMost = 1;
    boolean progressive;
    int restarts;

    private PlainCoefficients(byte[] file) {
        this.file = file;
    }

    static PlainCoefficients of(byte[] file) {
        var decoder = new PlainCoefficients(file);
        while (decoder.segment()) {
            decoder.bitsLeft = 0;
        }
        return decoder;
    }

    private int u8(int place) {
        return file[place] & 0xff;
    }

    private int u16(int place) {
        return u8(place) << 8 | u8(place + 1);
    }

    private boolean segment() {
        while (u8(at) != 0xff || u8(at + 1) == 0xff || u8(at + 1) == 0) {
            at++;
        }
        int marker = u8(at + 1);
        int body = at + 4;
        if (marker == 0xd9) {
            return false;
        }
        if (marker >= 0xd0 && marker <= 0xd7) {
            throw new IllegalStateException("stray restart");
        }
        int end = at + 2 + u16(at + 2);
        at = end;
        switch (marker) {
            case 0xc0, 0xc1, 0xc2 -> frame(marker, body);
            case 0xc4 -> tables(body, end);
            case 0xdb -> {
                for (int i = body; i < end; i += u8(i) < 16 ? 65 : 129) {
                    var table = new ArrayList<Integer>();
                    for (int k = 0; k < 64; k++) {
                        table.add(u8(i) < 16 ? u8(i + 1 + k) : u16(i + 1 + 2 * k));
                    }
                    divisors.put(u8(i) & 15, table);
                }
            }
            case 0xdd -> interval = u16(body);
            case 0xda -> scan(body);
            default -> {}
        }
        return true;
    }

    private void frame(int marker, int body) {
        progressive = marker == 0xc2;
        height = u16(body + 1);
        width = u16(body + 3);
        int count = u8(body + 5);
        for (int i = 0; i < count; i++) {
            hMost = Math.max(hMost, u8(body + 7 + 3 * i) / 16);
            vMost = Math.max(vMost, u8(body + 7 + 3 * i) % 16);
        }
        for (int i = 0; i < count; i++) {
            int h = u8(body + 7 + 3 * i) / 16;
            int v = u8(body + 7 + 3 * i) % 16;
            int wide = (int) Math.ceil(Math.ceil((double) width * h / hMost) / 8);
            int high = (int) Math.ceil(Math.ceil((double) height * v / vMost) / 8);
            int mcusWide = (int) Math.ceil(width / 8.0 / hMost);
            int mcusHigh = (int) Math.ceil(height / 8.0 / vMost);
            components.add(new Component(
                    u8(body + 6 + 3 * i),
                    h,
                    v,
                    wide,
                    high,
                    mcusWide,
                    mcusHigh,
                    new int[mcusWide * h * mcusHigh * v][64]));
        }
    }

    private void tables(int body, int end) {
        int place = body;
        while (place < end) {
            var table = new HashMap<Integer, Integer>();
            int symbol = place + 17;
            int code = 0;
            for (int length = 1; length <= 16; length++) {
                for (int i = 0; i < u8(place + length); i++) {
                    table.put(1 << length | code, u8(symbol++));
                    code++;
                }
                code *= 2;
            }
            codes.put(u8(place), table);
            place = symbol;
        }
    }

    private int bit() {
        if (bitsLeft == 0) {
            octet = u8(at);
            if (octet == 0xff && u8(at + 1) != 0) {
                throw new IllegalStateException("marker in coded data at " + at);
            }
            at += octet == 0xff ? 2 : 1;
            bitsLeft = 8;
        }
        return octet >> --bitsLeft & 1;
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = value * 2 + bit();
        }
        return value;
    }

    private int symbol(int table) {
        int code = 1;
        while (code < 1 << 16) {
            code = code * 2 + bit();
            var found =
                    java.util.Objects.requireNonNull(codes.get(table), "table").get(code);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("no code");
    }

    private int value(int size) {
        int value = bits(size);
        return size > 0 && value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    private void scan(int body) {
        int count = u8(body);
        var parts = new ArrayList<Component>();
        var tables = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            int id = u8(body + 1 + 2 * i);
            parts.add(components.stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow());
            tables.add(u8(body + 2 + 2 * i));
        }
        int[] band = {
            u8(body + 1 + 2 * count),
            u8(body + 2 + 2 * count),
            u8(body + 3 + 2 * count) >> 4,
            u8(body + 3 + 2 * count) & 15
        };
        var first = parts.getFirst();
        int wide = count > 1 ? first.mcusWide() : first.blocksWide();
        int units = wide * (count > 1 ? first.mcusHigh() : first.blocksHigh());
        int[] previous = new int[count];
        eobs = 0;
        for (int unit = 0; unit < units; unit++) {
            if (interval > 0 && unit > 0 && unit % interval == 0) {
                bitsLeft = 0;
                if (u8(at) != 0xff || u8(at + 1) != 0xd0 + (unit / interval - 1) % 8 || eobs > 0) {
                    throw new IllegalStateException("restart marker due at " + at);
                }
                at += 2;
                restarts++;
                previous = new int[count];
            }
            for (int i = 0; i < count; i++) {
                var part = parts.get(i);
                for (int b = 0; b < (count > 1 ? part.h() * part.v() : 1); b++) {
                    int row = count > 1 ? unit / wide * part.v() + b / part.h() : unit / wide;
                    int column = count > 1 ? unit % wide * part.h() + b % part.h() : unit % wide;
                    block(part.block(row, column), tables.get(i), band, previous, i);
                }
            }
        }
        if (eobs > 0) {
            throw new IllegalStateException("blocks ended beyond the last");
        }
        bitsLeft = 0;
    }

    private void block(int[] block, int tables, int[] band, int[] previous, int part) {
        int low = 1 << band[3];
        if (band[0] == 0 && band[2] == 0) {
            previous[part] += value(symbol(tables >> 4));
            block[0] = previous[part] * low;
        } else if (band[0] == 0) {
            block[0] += bit() * low;
        }
        if (!progressive) {
            for (int k = 1; k < 64; k++) {
                int symbol = symbol(16 + (tables & 15));
                if (symbol == 0) {
                    return;
                }
                k += symbol >> 4;
                block[k] = value(symbol & 15);
            }
        } else if (band[0] > 0 && band[2] == 0) {
            ahead(block, 16 + (tables & 15), band);
        } else if (band[0] > 0) {
            refine(block, 16 + (tables & 15), band);
        }
    }

    private void ahead(int[] block, int table, int[] band) {
        if (eobs > 0) {
            eobs--;
            return;
        }
        for (int k = band[0]; k <= band[1]; k++) {
            int symbol = symbol(table);
            int run = symbol >> 4;
            if (symbol % 16 == 0 && run < 15) {
                eobs = (1 << run) - 1 + bits(run);
                return;
            }
            k += run;
            block[k] = value(symbol % 16) * (1 << band[3]);
        }
    }

    /** Written after Figure G.7: which coefficients are old is looked up before the block is read. */
    private void refine(int[] block, int table, int[] band) {
        var old = block.clone();
        int k = band[0];
        while (k <= band[1] && eobs == 0) {
            int symbol = symbol(table);
            int zeros = symbol >> 4;
            if (symbol % 16 == 0 && zeros < 15) {
                eobs = (1 << zeros) + bits(zeros);
                break;
            }
            int fresh = symbol % 16 == 0 ? 0 : bit() == 1 ? 1 : -1;
            while (old[k] != 0 || zeros > 0) {
                if (old[k] == 0) {
                    zeros--;
                } else {
                    correct(block, old, k, band[3]);
                }
                k++;
            }
            block[k++] = fresh * (1 << band[3]);
        }
        if (eobs > 0) {
            for (; k <= band[1]; k++) {
                if (old[k] != 0) {
                    correct(block, old, k, band[3]);
                }
            }
            eobs--;
        }
    }

    private void correct(int[] block, int[] old, int k, int low) {
        if (bit() == 1) {
            block[k] = old[k] + Integer.signum(old[k]) * (1 << low);
        }
    }
}
