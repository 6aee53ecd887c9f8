package fengni.label.coefficient;

import java.util.List;

/**
 * A scan of a progressive picture that was read, and where in it the plate is. It is coded again from its coefficients.
 *
 * @param codes by slot, as the file has them
 * @param before the first coefficients before the stretch that the plate touches, as the scan tells them
 * @param stretch from where no run of blocks goes on, to where none does
 * @param whole the scan from its beginning to its end
 */
@SuppressWarnings("ArrayRecordComponent") // views; compared by nobody
record ProgressiveScan(
        ScanOrder order, HuffmanCode[] codes, Plane[] parts, int[] before, Stretch stretch, Stretch whole)
        implements Scan {

    static ProgressiveScan read(ScanOrder order, byte[] file, int[] data, HuffmanCode[] codes, List<Plane> planes)
            throws Undecodable {
        var parts = order.head().parts().stream()
                .map(part -> planes.get(part.index()))
                .toArray(Plane[]::new);
        var source = new BitSource(file, data[0], data[1]);
        var begin = source.place();
        var reading = new ProgressiveReading(source, order.head(), codes, planes);
        int first = order.firstUnit(parts);
        order.walk(0, first, reading);
        int from = first - reading.openBlocks();
        var start = reading.openBlocks() > 0 ? reading.opened() : source.place();
        var before = reading.predicted();
        int to = Math.min(order.lastUnit(parts) + 2, order.units());
        order.walk(first, to, reading);
        int more = Math.min(reading.ended(), order.units() - to);
        order.walk(to, to + more, reading);
        var resume = source.place();
        reading.forget();
        order.walk(to + more, order.units(), reading);
        reading.end();
        var end = source.place();
        return new ProgressiveScan(
                order,
                codes,
                parts,
                before,
                new Stretch(
                        source, from, to + more, start, resume, reading.left().orElse(end)),
                new Stretch(source, 0, order.units(), begin, end, end));
    }

    /** Where the tables have no room for what is missing, the whole scan gets others; runs may then differ, too. */
    @Override
    public Recoded recoded() throws Undecodable {
        var needed = new Symbols.Tally();
        code(stretch, needed);
        var now = codes.clone();
        boolean same = true;
        for (int slot = 0; slot < now.length; slot++) {
            var extended = codes[slot].extended(needed.counts()[slot]);
            same &= extended.isPresent();
            now[slot] = extended.orElse(codes[slot]);
        }
        return same ? new Recoded(stretch.splice(now, to -> code(stretch, to)), now) : optimum();
    }

    private Recoded optimum() throws Undecodable {
        var tally = new Symbols.Tally();
        code(whole, tally);
        var now = codes.clone();
        for (int slot = 0; slot < now.length; slot++) {
            var counts = tally.counts()[slot];
            now[slot] = codes[slot].covers(counts) ? codes[slot] : HuffmanOptimum.of(counts);
        }
        return new Recoded(whole.splice(now, to -> code(whole, to)), now);
    }

    private void code(Stretch again, Symbols to) throws Undecodable {
        var known = again.from() == 0 ? new int[parts.length] : before.clone();
        var coding = new ProgressiveCoding(order.head(), parts, known, to);
        order.walk(again.from(), again.to(), coding);
        coding.end();
    }
}
