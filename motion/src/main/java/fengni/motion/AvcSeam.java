package fengni.motion;

import fengni.label.Footage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets pictures of another encoder live in a film of H.264: their parameter sets get numbers that the film does not use,
 * so that both pairs stand in its configuration from the beginning, or the new one in its first picture, and none replaces
 * the other.
 *
 * <p>The encoder numbers its sets 0, written in one bit. The new numbers are written in nine: a slice then moves by whole
 * bytes, and what CABAC has aligned stays aligned (ITU-T H.264, 7.3.4).
 */
final class AvcSeam {
    private static final int FIRST_OF_NINE_BITS = 15;
    private static final int LAST_OF_NINE_BITS = 30;
    private static final int SLICE = 1;
    private static final int SLICE_OF_IDR = 5;
    private static final int SEQUENCE = 7;
    private static final int PICTURE = 8;
    private static final int END_OF_SEQUENCE = 10;

    private final AvcConfiguration film;
    private final int sequenceNumber;
    private final int pictureNumber;
    private Optional<byte[]> sequence = Optional.empty();
    private Optional<byte[]> picture = Optional.empty();

    private AvcSeam(AvcConfiguration film) throws Unworkable {
        this.film = film;
        this.sequenceNumber = free(film.sequenceNumbers());
        this.pictureNumber = free(film.pictureNumbers());
    }

    /** Says what decoders are told, and the samples in the film's own shape. */
    @SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
    record Sewn(byte[] configuration, List<byte[]> samples) {}

    /** @param coded with start codes (Annex B) */
    static Sewn sew(Footage footage, List<byte[]> coded) throws Unworkable {
        var seam = new AvcSeam(AvcConfiguration.of(footage.configuration()));
        var samples = new ArrayList<byte[]>();
        for (byte[] one : coded) {
            samples.add(seam.sample(one));
        }
        var sequence = seam.sequence.orElseThrow(() -> Unworkable.broken("no parameter sets"));
        var picture = seam.picture.orElseThrow(() -> Unworkable.broken("no parameter sets"));
        var both = seam.film.with(sequence, picture); // room for both, wherever they stand
        if (footage.parameters() == Footage.Parameters.IN_SAMPLES) {
            samples.set(0, seam.led(samples.getFirst(), sequence, picture));
            return new Sewn(footage.configuration(), samples);
        }
        return new Sewn(both.bytes(), samples);
    }

    /** Returns true if a sample begins a film anew: its first slice is one of an IDR picture. */
    static boolean startsAnew(byte[] configuration, byte[] sample) throws Unworkable {
        int lengthBytes = AvcConfiguration.of(configuration).lengthBytes();
        int at = 0;
        while (at + lengthBytes < sample.length) {
            int length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | (sample[at + i] & 0xff);
            }
            int kind = sample[at + lengthBytes] & 0x1f;
            if (kind >= SLICE && kind <= SLICE_OF_IDR) {
                return kind == SLICE_OF_IDR;
            }
            if (length < 0 || length > sample.length - at - lengthBytes) {
                return false;
            }
            at += lengthBytes + length;
        }
        return false;
    }

    private byte[] led(byte[] sample, byte[] sequence, byte[] picture) {
        var out = new ByteArrayOutputStream();
        written(sequence, out);
        written(picture, out);
        out.writeBytes(sample);
        return out.toByteArray();
    }

    private static int free(Set<Integer> used) throws Unworkable {
        for (int number = FIRST_OF_NINE_BITS; number <= LAST_OF_NINE_BITS; number++) {
            if (!used.contains(number)) {
                return number;
            }
        }
        throw Unworkable.broken("no number is left for a parameter set");
    }

    private byte[] sample(byte[] coded) throws Unworkable {
        var out = new ByteArrayOutputStream();
        for (byte[] unit : units(coded)) {
            switch (unit[0] & 0x1f) {
                case SEQUENCE -> sequence = Optional.of(numbered(sequence, renamedSequence(unit)));
                case PICTURE -> picture = Optional.of(numbered(picture, renamedPicture(unit)));
                case SLICE, SLICE_OF_IDR -> written(renamedSlice(unit), out);
                case END_OF_SEQUENCE -> throw Unworkable.broken("the encoder ended a sequence");
                default -> written(unit, out);
            }
        }
        return out.toByteArray();
    }

    private static byte[] numbered(Optional<byte[]> known, byte[] set) throws Unworkable {
        if (known.isPresent() && !Arrays.equals(known.get(), set)) {
            throw Unworkable.broken("the encoder changed its parameter sets");
        }
        return set;
    }

    private byte[] renamedSequence(byte[] unit) throws Unworkable {
        var bits = Bits.of(unit);
        var out = new BitsOut();
        out.number(bits.number(16), 16);
        out.number(bits.number(16), 16);
        zero(bits);
        out.exponential(sequenceNumber);
        bits.rest(out);
        return out.unit();
    }

    private byte[] renamedPicture(byte[] unit) throws Unworkable {
        var bits = Bits.of(unit);
        var out = new BitsOut();
        out.number(bits.number(8), 8);
        zero(bits);
        out.exponential(pictureNumber);
        zero(bits);
        out.exponential(sequenceNumber);
        bits.rest(out);
        return out.unit();
    }

    private byte[] renamedSlice(byte[] unit) throws Unworkable {
        var bits = Bits.of(unit);
        var out = new BitsOut();
        out.number(bits.number(8), 8);
        out.exponential(bits.exponential()); // first macroblock
        out.exponential(bits.exponential()); // kind of slice
        zero(bits);
        out.exponential(pictureNumber);
        bits.rest(out);
        return out.unit();
    }

    private static void zero(Bits bits) throws Unworkable {
        int number = bits.exponential();
        if (number != 0) {
            throw Unworkable.broken("the encoder numbers a parameter set " + number);
        }
    }

    private void written(byte[] unit, ByteArrayOutputStream out) {
        for (int i = film.lengthBytes() - 1; i >= 0; i--) {
            out.write(unit.length >>> (8 * i));
        }
        out.writeBytes(unit);
    }

    /** Takes units apart at their start codes; zeros before a start code belong to it. */
    private static List<byte[]> units(byte[] coded) {
        var units = new ArrayList<byte[]>();
        int from = next(coded, 0);
        while (from < coded.length) {
            int begin = from + 3;
            int to = next(coded, begin);
            int end = to;
            while (end > begin && coded[end - 1] == 0) {
                end--;
            }
            if (end > begin) {
                units.add(Arrays.copyOfRange(coded, begin, end));
            }
            from = to;
        }
        return units;
    }

    private static int next(byte[] coded, int from) {
        for (int at = from; at + 3 <= coded.length; at++) {
            if (coded[at] == 0 && coded[at + 1] == 0 && coded[at + 2] == 1) {
                return at;
            }
        }
        return coded.length;
    }
}
