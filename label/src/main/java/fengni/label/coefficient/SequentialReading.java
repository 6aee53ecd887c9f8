package fengni.label.coefficient;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the blocks of a sequential scan (ITU-T T.81, F.2) and keeps the coefficients of those under the plate. */
final class SequentialReading implements ScanOrder.Visitor {
    private static final int MOST_DC = 15;

    private final BitSource source;
    private final HuffmanCode[] dc;
    private final HuffmanCode[] ac;
    private final Plane[] planes;
    private final int[] predicted;

    private Optional<Place> left = Optional.empty();

    SequentialReading(BitSource source, List<ScanHead.Part> parts, HuffmanCode[] codes, List<Plane> all) {
        this.source = source;
        dc = parts.stream().map(part -> codes[part.dc()]).toArray(HuffmanCode[]::new);
        ac = parts.stream().map(part -> codes[4 + part.ac()]).toArray(HuffmanCode[]::new);
        planes = parts.stream().map(part -> all.get(part.index())).toArray(Plane[]::new);
        predicted = new int[parts.size()];
    }

    int[] predicted() {
        return predicted.clone();
    }

    /** Returns where the bits end of the first interval that was left since {@link #forget}, if one was. */
    Optional<Place> left() {
        return left;
    }

    void forget() {
        left = Optional.empty();
    }

    @Override
    public void block(int part, int row, int column) throws Undecodable {
        predicted[part] += difference(source, dc[part]);
        if (planes[part].isTouched(row, column)) {
            keep(part, planes[part].offset(row, column));
        } else {
            pass(source, ac[part]);
        }
        source.check();
        if (predicted[part] != (short) predicted[part]) {
            throw new Undecodable("a first coefficient of more than 16 bits");
        }
    }

    @Override
    public void restart(int number) throws Undecodable {
        if (left.isEmpty()) {
            left = Optional.of(source.place());
        }
        source.restart(number);
        Arrays.fill(predicted, 0);
    }

    /** Takes the difference of a first coefficient to the one before. */
    static int difference(BitSource source, HuffmanCode code) throws Undecodable {
        source.ready();
        int size = code.symbol(source);
        if (size > MOST_DC) {
            throw new Undecodable("a difference of " + size + " bits");
        }
        return source.number(size);
    }

    /** Goes over the other coefficients of a block. */
    static void pass(BitSource source, HuffmanCode code) throws Undecodable {
        int at = 1;
        while (at <= ScanHead.HIGHEST) {
            source.ready();
            at += code.step(source);
        }
        if (at > Plane.BLOCK && at < HuffmanCode.END) {
            throw new Undecodable("a coefficient beyond the block");
        }
    }

    private void keep(int part, int offset) throws Undecodable {
        var coefficients = planes[part].coefficients();
        coefficients[offset] = (short) predicted[part];
        int at = 1;
        while (at <= ScanHead.HIGHEST) {
            source.ready();
            int symbol = ac[part].symbol(source);
            int value = source.number(symbol & 15);
            at = next(at, symbol);
            if ((symbol & 15) != 0) {
                coefficients[offset + at - 1] = (short) value;
            }
        }
    }

    /** Returns the coefficient behind the one of a symbol; the one behind the last at the end of a block. */
    static int next(int at, int symbol) throws Undecodable {
        if (symbol == 0) {
            return Plane.BLOCK;
        }
        int next = at + (symbol >> 4) + 1;
        if (next > Plane.BLOCK || ((symbol & 15) == 0 && symbol != BlockSymbols.SIXTEEN)) {
            throw new Undecodable("a coefficient beyond the block");
        }
        return next;
    }
}
