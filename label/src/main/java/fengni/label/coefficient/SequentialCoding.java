package fengni.label.coefficient;

import java.util.Arrays;
import java.util.List;

/**
 * Codes a stretch of a sequential scan again: blocks under the plate with their new coefficients, all others with the
 * symbols that they had. Only the difference of a first coefficient depends on the block before, so that behind a block
 * under the plate it is told anew.
 */
final class SequentialCoding implements ScanOrder.Visitor {
    private final BitSource source;
    private final HuffmanCode[] codes;
    private final List<ScanHead.Part> parts;
    private final Plane[] planes;
    /** The first coefficients before, as they were. */
    private final int[] before;
    /** The first coefficients before, as they are now. */
    private final int[] now;

    private final Symbols to;

    SequentialCoding(BitSource source, SequentialScan scan, int[] predicted, Symbols to) {
        this.source = source;
        codes = scan.codes();
        parts = scan.order().head().parts();
        planes = scan.parts();
        before = predicted.clone();
        now = predicted.clone();
        this.to = to;
    }

    @Override
    public void block(int part, int row, int column) throws Undecodable {
        int dc = parts.get(part).dc();
        int ac = 4 + parts.get(part).ac();
        before[part] += SequentialReading.difference(source, codes[dc]);
        if (planes[part].isTouched(row, column)) {
            int offset = planes[part].offset(row, column);
            var coefficients = planes[part].coefficients();
            SequentialReading.pass(source, codes[ac]);
            BlockSymbols.difference(to, dc, coefficients[offset] - now[part]);
            now[part] = coefficients[offset];
            BlockSymbols.others(to, ac, coefficients, offset);
        } else {
            BlockSymbols.difference(to, dc, before[part] - now[part]);
            now[part] = before[part];
            pass(ac);
        }
    }

    private void pass(int slot) throws Undecodable {
        int at = 1;
        while (at <= ScanHead.HIGHEST) {
            source.ready();
            int symbol = codes[slot].symbol(source);
            int size = symbol & 15;
            to.symbol(slot, symbol, source.take(size), size);
            at = SequentialReading.next(at, symbol);
        }
    }

    @Override
    public void restart(int number) throws Undecodable {
        source.restart(number);
        to.restart(number);
        Arrays.fill(before, 0);
        Arrays.fill(now, 0);
    }
}
