package fengni.label.cue;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;

/**
 * The head of a frame of FLAC (RFC 9639, 9.1).
 *
 * @param bytes the head with its check sum
 * @param variable true if the number is that of the first sample, false if it is that of the frame
 * @param number of either
 * @param numberBytes how long it is
 * @param block samples of one channel
 * @param rate samples a second; 0 if told by the file
 * @param coding number of channels less one; 8 to 10 for two that are coded together
 * @param bits of a sample; 0 if told by the file
 */
record FrameHead(
        Slice bytes, boolean variable, long number, int numberBytes, int block, int rate, int coding, int bits) {
    /** Longest head: four bytes, a number of seven, two for the block, two for the rate, the check sum. */
    static final int MOST_BYTES = 16;

    private static final int[] RATES = {
        0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] DEPTHS = {0, 8, 12, -1, 16, 20, 24, 32};

    /** Returns true if a frame may begin here. */
    static boolean isSync(Slice at) {
        return at.has(0, 2) && (at.u16(0) & 0xfffe) == 0xfff8;
    }

    static FrameHead of(Slice at) throws BrokenFrame {
        if (!isSync(at)) {
            throw new BrokenFrame("sync");
        }
        var bits = new Bits(at.part(0, Math.min(MOST_BYTES, at.length())));
        boolean variable = bits.unsigned(16) == 0xfff9;
        int block = (int) bits.unsigned(4);
        int rate = (int) bits.unsigned(4);
        int coding = (int) bits.unsigned(4);
        int depth = DEPTHS[(int) bits.unsigned(3)];
        if (block == 0 || rate == 15 || coding > 10 || depth < 0 || bits.unsigned(1) != 0) {
            throw new BrokenFrame("reserved");
        }
        int first = (int) bits.unsigned(8);
        int numberBytes = numberBytes(first);
        long number = number(first, numberBytes, bits);
        int samples = block(block, bits);
        int hertz = rate(rate, bits);
        int length = 4 + numberBytes + extra(block == 6, block == 7) + extra(rate == 12, rate == 13 || rate == 14);
        if (bits.unsigned(8) != Checks.eight(at.file(), at.start(), at.start() + length)) {
            throw new BrokenFrame("CRC-8");
        }
        return new FrameHead(at.part(0, length + 1), variable, number, numberBytes, samples, hertz, coding, depth);
    }

    private static int extra(boolean one, boolean two) {
        return one ? 1 : two ? 2 : 0;
    }

    private static int numberBytes(int first) throws BrokenFrame {
        int ones = Integer.numberOfLeadingZeros(~(first << 24));
        if (ones == 1 || ones > 7) {
            throw new BrokenFrame("number");
        }
        return Math.max(1, ones);
    }

    private static long number(int first, int length, Bits bits) throws BrokenFrame {
        long number = length == 1 ? first : first & ((1 << (7 - length)) - 1);
        for (int i = 1; i < length; i++) {
            long next = bits.unsigned(8);
            if (next >> 6 != 2) {
                throw new BrokenFrame("number");
            }
            number = number << 6 | (next & 0x3f);
        }
        return number;
    }

    private static int block(int code, Bits bits) throws BrokenFrame {
        int block = switch (code) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << (code - 2);
            case 6 -> (int) bits.unsigned(8) + 1;
            case 7 -> (int) bits.unsigned(16) + 1;
            default -> 256 << (code - 8);
        };
        if (block > 0xffff) {
            throw new BrokenFrame("block");
        }
        return block;
    }

    private static int rate(int code, Bits bits) throws BrokenFrame {
        return switch (code) {
            case 12 -> (int) bits.unsigned(8) * 1000;
            case 13 -> (int) bits.unsigned(16);
            case 14 -> (int) bits.unsigned(16) * 10;
            default -> RATES[code];
        };
    }

    int channels() {
        return coding < 8 ? coding + 1 : 2;
    }

    /** Returns true if the frame is what the file's first block says. */
    boolean fits(FlacInfo info) {
        return channels() == info.channels()
                && (bits == 0 || bits == info.bits())
                && (rate == 0 || rate == info.rate())
                && block <= info.block();
    }

    /** Returns the head with another number, and so another check sum. */
    byte[] renumbered(boolean bySample, long other) {
        var out = new ByteArrayOutputStream(MOST_BYTES);
        out.write(0xff);
        out.write(bySample ? 0xf9 : 0xf8);
        out.write(bytes.u8(2));
        out.write(bytes.u8(3));
        writeNumber(out, other);
        int rest = 4 + numberBytes;
        out.writeBytes(bytes.part(rest, bytes.length() - 1 - rest).bytes());
        return checked(out);
    }

    /** Returns the head of a frame of ours beside this one: its rate and depth are told in the same way. */
    byte[] beside(boolean bySample, long other, int newBlock, int channels) {
        var out = new ByteArrayOutputStream(MOST_BYTES);
        out.write(0xff);
        out.write(bySample ? 0xf9 : 0xf8);
        out.write(7 << 4 | (bytes.u8(2) & 0x0f));
        out.write((channels - 1) << 4 | (bytes.u8(3) & 0x0f));
        writeNumber(out, other);
        out.write((newBlock - 1) >> 8);
        out.write(newBlock - 1);
        int code = bytes.u8(2) & 0x0f;
        int rateBytes = extra(code == 12, code == 13 || code == 14);
        out.writeBytes(bytes.part(bytes.length() - 1 - rateBytes, rateBytes).bytes());
        return checked(out);
    }

    private static byte[] checked(ByteArrayOutputStream head) {
        var all = head.toByteArray();
        head.write(Checks.eight(all, 0, all.length));
        return head.toByteArray();
    }

    /** Writes a number as UTF-8 would, up to 36 bits. */
    private static void writeNumber(ByteArrayOutputStream out, long number) {
        if (number < 0x80) {
            out.write((int) number);
            return;
        }
        int bits = 64 - Long.numberOfLeadingZeros(number);
        int more = Math.max(1, (bits - 2) / 5);
        out.write(((0xff00 >> (more + 1)) & 0xff) | (int) (number >> (6 * more)));
        for (int i = more - 1; i >= 0; i--) {
            out.write(0x80 | (int) ((number >> (6 * i)) & 0x3f));
        }
    }
}
