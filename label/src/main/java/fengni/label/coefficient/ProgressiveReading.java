package fengni.label.coefficient;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads a scan of a progressive picture (ITU-T T.81, G.2) into the coefficients that earlier scans told. */
final class ProgressiveReading implements ScanOrder.Visitor {
    private static final int MOST_DC = 15;

    private final BitSource source;
    private final ScanHead head;
    private final HuffmanCode[] codes;
    private final Plane[] planes;
    private final int[] predicted;
    /** Blocks that have nothing more to come in this scan. */
    private int ended;
    /** Blocks of the present run, of which {@link #ended} are still to come. */
    private int run;
    /** Where the bits of the first interval end that was left since {@link #forget}. */
    private Optional<Place> left = Optional.empty();
    /** Where the block began in which the present run was told; a restart marker before it belongs to it. */
    private Place opened = new Place(0, 0);
    /** Where the interval before ended, until the first block of the next was read. */
    private Optional<Place> edge = Optional.empty();

    ProgressiveReading(BitSource source, ScanHead head, HuffmanCode[] codes, List<Plane> all) {
        this.source = source;
        this.head = head;
        this.codes = codes;
        planes = head.parts().stream().map(part -> all.get(part.index())).toArray(Plane[]::new);
        predicted = new int[planes.length];
    }

    @Override
    public void block(int part, int row, int column) throws Undecodable {
        var coefficients = planes[part].coefficients();
        int offset = planes[part].offset(row, column);
        if (ended == 0) {
            source.mark();
        }
        if (head.first() == 0 && head.high() == 0) {
            coefficients[offset] = first(part);
        } else if (head.first() == 0) {
            coefficients[offset] |= (short) (source.bit() << head.low());
        } else if (head.high() == 0) {
            band(coefficients, offset);
        } else {
            refined(coefficients, offset);
        }
        edge = Optional.empty();
        source.check();
    }

    int[] predicted() {
        return predicted.clone();
    }

    /** Returns how many blocks are still to come of a run that goes on. */
    int ended() {
        return ended;
    }

    /** Returns how many blocks of a run that goes on were read, 0 if none goes on. */
    int openBlocks() {
        return ended == 0 ? 0 : run - ended;
    }

    /** Returns where the first block of the present run began. */
    Place opened() {
        return opened;
    }

    Optional<Place> left() {
        return left;
    }

    void forget() {
        left = Optional.empty();
    }

    @Override
    public void restart(int number) throws Undecodable {
        end();
        edge = Optional.of(source.place());
        left = left.or(() -> edge);
        source.restart(number);
        Arrays.fill(predicted, 0);
    }

    /** Ends an interval, behind whose last block nothing may go on. */
    void end() throws Undecodable {
        if (ended > 0) {
            throw new Undecodable("a run of blocks beyond the last");
        }
    }

    private short first(int part) throws Undecodable {
        source.ready();
        int size = codes[head.parts().get(part).dc()].symbol(source);
        if (size > MOST_DC) {
            throw new Undecodable("a difference of " + size + " bits");
        }
        predicted[part] += source.number(size);
        return small(predicted[part]);
    }

    private short small(int value) throws Undecodable {
        int whole = value << head.low();
        if (whole != (short) whole) {
            throw new Undecodable("a coefficient of more than 16 bits");
        }
        return (short) whole;
    }

    private HuffmanCode ac() {
        return codes[4 + head.parts().getFirst().ac()];
    }

    private void band(short[] coefficients, int offset) throws Undecodable {
        if (ended > 0) {
            ended--;
            return;
        }
        var code = ac();
        int at = head.first();
        while (at <= head.last()) {
            source.ready();
            int symbol = code.symbol(source);
            int zeros = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && zeros < 15) {
                open((1 << zeros) + source.take(zeros));
                ended--;
                return;
            }
            at += zeros;
            inBand(at);
            if (size > 0) {
                coefficients[offset + at] = small(source.number(size));
            }
            at++;
        }
    }

    private void open(int blocks) {
        run = blocks;
        ended = blocks;
        if (blocks > 1) {
            opened = edge.orElseGet(source::marked);
        }
    }

    private void inBand(int at) throws Undecodable {
        if (at > head.last()) {
            throw new Undecodable("a coefficient beyond the band");
        }
    }

    /** A symbol tells the next coefficient that comes to be; those that are there get a bit on the way (G.1.2.3). */
    private void refined(short[] coefficients, int offset) throws Undecodable {
        int at = head.first();
        while (ended == 0 && at <= head.last()) {
            source.ready();
            int symbol = ac().symbol(source);
            int zeros = symbol >> 4;
            int size = symbol & 15;
            if (size == 0 && zeros < 15) {
                open((1 << zeros) + source.take(zeros));
            } else if (size > 1) {
                throw new Undecodable("a new coefficient of " + size + " bits");
            } else {
                int sign = size == 0 ? 0 : source.bit() == 1 ? 1 : -1;
                at = passed(coefficients, offset, at, zeros);
                inBand(at);
                if (sign != 0) {
                    coefficients[offset + at] = (short) (sign << head.low());
                }
                at++;
            }
        }
        if (ended > 0) {
            passed(coefficients, offset, at, Plane.BLOCK);
            ended--;
        }
    }

    /** Goes over so many coefficients that are zero, and to the next one that is; returns where it stands. */
    private int passed(short[] coefficients, int offset, int from, int zeros) throws Undecodable {
        int left = zeros;
        int at = from;
        while (at <= head.last()) {
            int value = coefficients[offset + at];
            if (value == 0) {
                if (left-- == 0) {
                    return at;
                }
            } else if (source.bit() == 1) {
                int more = value < 0 ? -1 << head.low() : 1 << head.low();
                coefficients[offset + at] = added(value, more);
            }
            at++;
        }
        return at;
    }

    private short added(int value, int more) throws Undecodable {
        if ((Math.abs(value) & Math.abs(more)) != 0) {
            throw new Undecodable("a bit told twice");
        }
        return (short) (value + more);
    }
}
