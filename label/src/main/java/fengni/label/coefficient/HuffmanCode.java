package fengni.label.coefficient;

import fengni.label.file.Slice;
import java.util.Arrays;
import java.util.Optional;

/** A table of codes (ITU-T T.81, Annex C): which bits stand for which symbol, both ways. Immutable. */
final class HuffmanCode {
    static final int LONGEST = 16;
    static final int SYMBOLS = 256;
    /** What the end of a block counts for: more than a block has. */
    static final int END = 128;

    private static final int AHEAD = 10;

    /** How many codes there are of each length, from 1 on. */
    private final int[] counts;

    private final byte[] symbols;
    /** By the next bits: length and symbol of a short code, zero for a longer one. */
    private final short[] near = new short[1 << AHEAD];
    /** For each length, the first number of 16 bits that is no code of this length or a shorter one. */
    private final int[] limit = new int[LONGEST + 1];
    /** For each length, what makes the place of a symbol of its code. */
    private final int[] base = new int[LONGEST + 1];

    /** By the next bits: how many bits a symbol takes with the number behind it, and how far it goes in a block. */
    private final short[] steps = new short[1 << AHEAD];

    private final int[] codes = new int[SYMBOLS];
    private final byte[] lengths = new byte[SYMBOLS];

    private HuffmanCode(int[] counts, byte[] symbols) {
        this.counts = counts;
        this.symbols = symbols;
        int code = 0;
        int place = 0;
        for (int length = 1; length <= LONGEST; length++) {
            base[length] = place - code;
            for (int i = 0; i < counts[length]; i++) {
                put(symbols[place++] & 0xff, code++, length);
            }
            limit[length] = code << (LONGEST - length);
            code <<= 1;
        }
    }

    private void put(int symbol, int code, int length) {
        codes[symbol] = code;
        lengths[symbol] = (byte) length;
        if (length <= AHEAD) {
            int first = code << (AHEAD - length);
            Arrays.fill(near, first, first + (1 << (AHEAD - length)), (short) (length << 8 | symbol));
            boolean sound = (symbol & 15) != 0 || symbol == 0 || symbol == BlockSymbols.SIXTEEN;
            short step = !sound ? 0 : (short) ((length + (symbol & 15)) << 8 | (symbol == 0 ? END : (symbol >> 4) + 1));
            Arrays.fill(steps, first, first + (1 << (AHEAD - length)), step);
        }
    }

    /** Returns the table, or nothing if it has more codes than bits can tell apart. */
    static Optional<HuffmanCode> of(int[] counts, byte[] symbols) {
        int total = 0;
        int free = 1;
        for (int length = 1; length <= LONGEST; length++) {
            free = 2 * free - counts[length];
            total += counts[length];
            if (free < 0) {
                return Optional.empty();
            }
        }
        return total == symbols.length && total <= SYMBOLS
                ? Optional.of(new HuffmanCode(counts.clone(), symbols.clone()))
                : Optional.empty();
    }

    /** Takes one symbol; at least 16 bits are ready. */
    int symbol(BitSource source) throws Undecodable {
        int found = near[source.peek(AHEAD)];
        if (found != 0) {
            source.skip(found >> 8);
            return found & 0xff;
        }
        int next = source.peek(LONGEST);
        for (int length = AHEAD + 1; length <= LONGEST; length++) {
            if (next < limit[length]) {
                source.skip(length);
                return symbols[base[length] + (next >> (LONGEST - length))] & 0xff;
            }
        }
        throw new Undecodable("no such code");
    }

    /**
     * Takes one symbol and the number behind it without looking at them; at least 32 bits are ready. Returns how many
     * coefficients they are for, {@link #END} for all that are left.
     */
    int step(BitSource source) throws Undecodable {
        int found = steps[source.peek(AHEAD)];
        if (found != 0) {
            source.skip(found >> 8);
            return found & 0xff;
        }
        int symbol = symbol(source);
        if ((symbol & 15) == 0 && symbol != 0 && symbol != BlockSymbols.SIXTEEN) {
            throw new Undecodable("no symbol of a sequential picture");
        }
        source.skip(symbol & 15);
        return symbol == 0 ? END : (symbol >> 4) + 1;
    }

    boolean has(int symbol) {
        return lengths[symbol] != 0;
    }

    int code(int symbol) {
        return codes[symbol];
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** Returns true if every symbol that was counted has a code. */
    boolean covers(int[] tally) {
        return missing(tally).length == 0;
    }

    private byte[] missing(int[] tally) {
        var found = new byte[SYMBOLS];
        int count = 0;
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            if (tally[symbol] > 0 && !has(symbol)) {
                found[count++] = (byte) symbol;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /**
     * Returns this table with codes for what it lacks: the longest, put behind all others, so that none of those changes;
     * nothing if there is no room. The code of ones only is left free (C.2).
     */
    Optional<HuffmanCode> extended(int[] tally) {
        var missing = missing(tally);
        if (missing.length == 0) {
            return Optional.of(this);
        }
        int free = (1 << LONGEST) - 1 - limit[LONGEST];
        if (missing.length > free) {
            return Optional.empty();
        }
        var more = counts.clone();
        more[LONGEST] += missing.length;
        var all = Arrays.copyOf(symbols, symbols.length + missing.length);
        System.arraycopy(missing, 0, all, symbols.length, missing.length);
        return of(more, all);
    }

    /**
     * Returns another table, with codes for what this one lacks too: how often each symbol comes is known well enough from
     * the length of its code.
     */
    HuffmanCode widened(int[] tally) throws Undecodable {
        var weights = tally.clone();
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            weights[symbol] = has(symbol) ? 1 << (LONGEST + 1 - lengths[symbol]) : Math.min(1, tally[symbol]);
        }
        return HuffmanOptimum.of(weights);
    }

    /** Returns the table as DHT has it (B.2.4.2), without class and number. */
    byte[] body() {
        var body = new byte[LONGEST + symbols.length];
        for (int length = 1; length <= LONGEST; length++) {
            body[length - 1] = (byte) counts[length];
        }
        System.arraycopy(symbols, 0, body, LONGEST, symbols.length);
        return body;
    }

    /** Reads one table of a segment; {@code at} is behind class and number. */
    static HuffmanCode read(Slice body, int at) throws Undecodable {
        if (!body.has(at, LONGEST)) {
            throw new Undecodable("DHT");
        }
        var counts = new int[LONGEST + 1];
        int total = 0;
        for (int length = 1; length <= LONGEST; length++) {
            counts[length] = body.u8(at + length - 1);
            total += counts[length];
        }
        if (!body.has(at + LONGEST, total)) {
            throw new Undecodable("DHT");
        }
        return of(counts, body.part(at + LONGEST, total).bytes()).orElseThrow(() -> new Undecodable("DHT"));
    }

    int size() {
        return symbols.length;
    }
}
