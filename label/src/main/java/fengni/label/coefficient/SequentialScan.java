package fengni.label.coefficient;

import java.util.List;

/**
 * A sequential scan that was read to its end, and where in it the plate is.
 *
 * @param codes by slot; the scan has all that it needs
 * @param parts the planes of its components
 * @param predicted the first coefficients before the stretch that the plate touches
 * @param stretch ends one unit behind the last touched one, which tells its first coefficients anew
 * @param whole the scan from its beginning to its end
 */
@SuppressWarnings("ArrayRecordComponent") // views; compared by nobody
record SequentialScan(
        ScanOrder order, HuffmanCode[] codes, Plane[] parts, int[] predicted, Stretch stretch, Stretch whole)
        implements Scan {

    static SequentialScan read(ScanOrder order, byte[] file, int[] data, HuffmanCode[] codes, List<Plane> planes)
            throws Undecodable {
        var parts = order.head().parts().stream()
                .map(part -> planes.get(part.index()))
                .toArray(Plane[]::new);
        int from = order.firstUnit(parts);
        int to = Math.min(order.lastUnit(parts) + 2, order.units());
        var source = new BitSource(file, data[0], data[1]);
        var begin = source.place();
        var reading = new SequentialReading(source, order.head().parts(), codes, planes);
        order.walk(0, from, reading);
        var start = source.place();
        var predicted = reading.predicted();
        order.walk(from, to, reading);
        var resume = source.place();
        reading.forget();
        order.walk(to, order.units(), reading);
        var end = source.place();
        var stretch =
                new Stretch(source, from, to, start, resume, reading.left().orElse(end));
        return new SequentialScan(
                order, codes, parts, predicted, stretch, new Stretch(source, 0, order.units(), begin, end, end));
    }

    /** Where the tables have no room for what is missing, the whole scan gets others. */
    @Override
    public Recoded recoded() throws Undecodable {
        var needed = new Symbols.Tally();
        code(stretch, needed);
        var now = codes.clone();
        boolean same = true;
        for (int slot = 0; slot < now.length; slot++) {
            var counts = needed.counts()[slot];
            var extended = codes[slot].extended(counts);
            same &= extended.isPresent();
            now[slot] = extended.isPresent() ? extended.get() : codes[slot].widened(counts);
        }
        var again = same ? stretch : whole;
        return new Recoded(again.splice(now, to -> code(again, to)), now);
    }

    private void code(Stretch again, Symbols to) throws Undecodable {
        again.source().go(again.start());
        var before = again.from() == 0 ? new int[parts.length] : predicted;
        order.walk(again.from(), again.to(), new SequentialCoding(again.source(), this, before, to));
    }
}
