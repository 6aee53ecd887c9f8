package fengni.label.coefficient;

import fengni.label.file.Splice;
import java.util.List;
import java.util.Optional;

/**
 * A sequential scan that was read to its end, and where in it the plate is: what stands before is not touched, and what
 * stands behind is only moved by some bits, up to the next restart marker.
 *
 * @param codes by slot; the scan has all that it needs
 * @param parts the planes of its components
 * @param from the first unit with a block under the plate
 * @param to the second unit behind the last such one: the first tells its first coefficients anew
 */
@SuppressWarnings("ArrayRecordComponent") // views; compared by nobody
record SequentialScan(
        ScanOrder order, byte[] file, int[] data, HuffmanCode[] codes, Plane[] parts, int from, int to, Marks marks)
        implements Scan {

    /**
     * What was met on the way.
     *
     * @param start where the first touched unit begins
     * @param predicted the first coefficients before it
     * @param resume where the stretch ends that is coded again
     * @param tail where the interval ends in which that is
     * @param end where the scan ends
     */
    @SuppressWarnings("ArrayRecordComponent") // a view; compared by nobody
    record Marks(Place start, int[] predicted, Place resume, Place tail, Place end) {}

    static SequentialScan read(ScanOrder order, byte[] file, int[] data, HuffmanCode[] codes, List<Plane> planes)
            throws Undecodable {
        var parts = order.head().parts().stream()
                .map(part -> planes.get(part.index()))
                .toArray(Plane[]::new);
        int from = order.units();
        int last = 0;
        for (Plane plane : parts) {
            from = Math.min(from, order.firstUnit(plane));
            last = Math.max(last, order.lastUnit(plane));
        }
        int to = Math.min(last + 2, order.units());
        var source = new BitSource(file, data[0], data[1]);
        var reading = new SequentialReading(source, order.head().parts(), codes, planes);
        order.walk(0, from, reading);
        var start = source.place();
        var predicted = reading.predicted();
        order.walk(from, to, reading);
        var resume = source.place();
        reading.forget();
        order.walk(to, order.units(), reading);
        var end = source.place();
        var tail = reading.left().orElse(end);
        return new SequentialScan(
                order, file, data, codes, parts, from, to, new Marks(start, predicted, resume, tail, end));
    }

    @Override
    public Recoded recoded() throws Undecodable {
        var needed = new Symbols.Tally();
        code(needed, from, to);
        var now = codes.clone();
        for (int slot = 0; slot < now.length; slot++) {
            var extended = extended(slot, needed.counts()[slot]);
            if (extended.isEmpty()) {
                return optimum();
            }
            now[slot] = extended.get();
        }
        return new Recoded(stretch(now), now);
    }

    /** Returns the code of a slot that has all these symbols besides its own. */
    private Optional<HuffmanCode> extended(int slot, int[] needed) {
        return codes[slot].covers(needed) ? Optional.of(codes[slot]) : codes[slot].extended(needed);
    }

    private Splice stretch(HuffmanCode[] now) throws Undecodable {
        var source = source();
        var sink = new BitSink();
        source.head(marks.start(), sink);
        code(new Symbols.Written(now, sink), from, to);
        source.copy(marks.resume(), marks.tail(), sink);
        var start = marks.start();
        int first = start.spare() == 0 ? start.at() : source.before(start.at());
        return new Splice(first, marks.tail().at(), sink.bytes());
    }

    /** Codes the whole scan with new tables, where the old ones have no room for what is missing. */
    private Recoded optimum() throws Undecodable {
        var tally = new Symbols.Tally();
        var whole = new SequentialScan(
                order,
                file,
                data,
                codes,
                parts,
                0,
                order.units(),
                new Marks(new Place(data[0], 0), new int[parts.length], marks.end(), marks.end(), marks.end()));
        whole.code(tally, 0, order.units());
        var now = codes.clone();
        for (int slot = 0; slot < now.length; slot++) {
            now[slot] =
                    codes[slot].covers(tally.counts()[slot]) ? codes[slot] : HuffmanOptimum.of(tally.counts()[slot]);
        }
        return new Recoded(whole.stretch(now), now);
    }

    private void code(Symbols to, int first, int last) throws Undecodable {
        var source = source();
        source.go(marks.start());
        order.walk(first, last, new SequentialCoding(source, this, marks.predicted(), to));
    }

    private BitSource source() {
        return new BitSource(file, data[0], data[1]);
    }
}
