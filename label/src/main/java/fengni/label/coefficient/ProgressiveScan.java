package fengni.label.coefficient;

import fengni.label.file.Splice;
import java.util.List;

/**
 * A scan of a progressive picture that was read. It is coded again as a whole, since runs of blocks and bits told later
 * hang together over any distance; the coefficients of all blocks that the plate does not touch are the ones read.
 *
 * @param codes by slot, as the file has them
 * @param end where its coded data ends
 */
@SuppressWarnings("ArrayRecordComponent") // views; compared by nobody
record ProgressiveScan(ScanOrder order, int start, int end, HuffmanCode[] codes, Plane[] parts) implements Scan {

    static ProgressiveScan read(ScanOrder order, byte[] file, int[] data, HuffmanCode[] codes, List<Plane> planes)
            throws Undecodable {
        var source = new BitSource(file, data[0], data[1]);
        var reading = new ProgressiveReading(source, order.head(), codes, planes);
        order.walk(0, order.units(), reading);
        reading.end();
        var parts = order.head().parts().stream()
                .map(part -> planes.get(part.index()))
                .toArray(Plane[]::new);
        return new ProgressiveScan(order, data[0], source.place().at(), codes, parts);
    }

    @Override
    public Recoded recoded() throws Undecodable {
        var tally = new Symbols.Tally();
        code(tally);
        var now = codes.clone();
        for (int slot = 0; slot < now.length; slot++) {
            var counts = tally.counts()[slot];
            now[slot] = codes[slot].covers(counts) ? codes[slot] : HuffmanOptimum.of(counts);
        }
        var sink = new BitSink();
        code(new Symbols.Written(now, sink));
        return new Recoded(new Splice(start, end, sink.bytes()), now);
    }

    private void code(Symbols to) throws Undecodable {
        var coding = new ProgressiveCoding(order.head(), parts, to);
        order.walk(0, order.units(), coding);
        coding.end();
    }
}
