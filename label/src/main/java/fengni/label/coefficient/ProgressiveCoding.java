package fengni.label.coefficient;

import java.util.Arrays;

/** Codes a whole scan of a progressive picture from its coefficients (ITU-T T.81, G.1.2). */
final class ProgressiveCoding implements ScanOrder.Visitor {
    private final ScanHead head;
    private final Plane[] planes;
    private final Symbols to;
    private final int slot;
    private final EndRuns runs;
    /** The first coefficients before, as this scan tells them. */
    private final int[] before;

    ProgressiveCoding(ScanHead head, Plane[] planes, int[] before, Symbols to) {
        this.head = head;
        this.planes = planes;
        this.to = to;
        slot = 4 + head.parts().getFirst().ac();
        runs = new EndRuns(to, slot);
        this.before = before;
    }

    @Override
    public void block(int part, int row, int column) throws Undecodable {
        var coefficients = planes[part].coefficients();
        int offset = planes[part].offset(row, column);
        if (head.first() == 0 && head.high() == 0) {
            int value = coefficients[offset] >> head.low();
            BlockSymbols.difference(to, head.parts().get(part).dc(), value - before[part]);
            before[part] = value;
        } else if (head.first() == 0) {
            to.bit((coefficients[offset] >> head.low()) & 1);
        } else if (head.high() == 0) {
            band(coefficients, offset);
        } else {
            refined(coefficients, offset);
        }
    }

    @Override
    public void restart(int number) {
        runs.tell();
        to.restart(number);
        Arrays.fill(before, 0);
    }

    void end() {
        runs.tell();
    }

    private int magnitude(short value) {
        return Math.abs(value) >> head.low();
    }

    private void band(short[] coefficients, int offset) {
        int zeros = 0;
        for (int at = head.first(); at <= head.last(); at++) {
            int magnitude = magnitude(coefficients[offset + at]);
            if (magnitude == 0) {
                zeros++;
                continue;
            }
            runs.tell();
            for (; zeros > 15; zeros -= 16) {
                to.symbol(slot, BlockSymbols.SIXTEEN, 0, 0);
            }
            int value = coefficients[offset + at] < 0 ? -magnitude : magnitude;
            int size = BlockSymbols.size(value);
            to.symbol(slot, zeros << 4 | size, BlockSymbols.bits(value, size), size);
            zeros = 0;
        }
        if (zeros > 0) {
            runs.block();
        }
    }

    private void refined(short[] coefficients, int offset) {
        int newest = newest(coefficients, offset);
        int zeros = 0;
        boolean open = false;
        for (int at = head.first(); at <= head.last(); at++) {
            int magnitude = magnitude(coefficients[offset + at]);
            if (magnitude == 0) {
                zeros++;
                open = true;
                continue;
            }
            for (; zeros > 15 && at <= newest; zeros -= 16) {
                runs.tell();
                to.symbol(slot, BlockSymbols.SIXTEEN, 0, 0);
                runs.tellBits();
            }
            if (magnitude > 1) {
                runs.bit(magnitude & 1);
                open = true;
            } else {
                runs.tell();
                to.symbol(slot, zeros << 4 | 1, coefficients[offset + at] < 0 ? 0 : 1, 1);
                runs.tellBits();
                zeros = 0;
                open = false;
            }
        }
        if (open) {
            runs.block();
        }
    }

    /** Returns where the last coefficient stands that comes to be in this scan. */
    private int newest(short[] coefficients, int offset) {
        int at = head.last();
        while (at >= head.first() && magnitude(coefficients[offset + at]) != 1) {
            at--;
        }
        return at;
    }
}
