package fengni.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The one writer: takes whatever waits, frames it, writes once, forces once, then tells all who wait. While it forces,
 * the next batch gathers, so there is no timer.
 *
 * <p>If the power fails before the force returns, nobody has been told; the records may survive or not.
 */
final class Committer implements Runnable {
    private static final int BATCH_RECORDS = 1024;
    private static final int BATCH_BYTES = 8 << 20;
    private static final int IDLE_MILLIS = 100; // how late an end from elsewhere is noticed when nothing is appended
    private static final Pending WAKE = Pending.of(new Draft(0, 0, new byte[0], new byte[0], new byte[0]));

    private final Disk disk;
    private final LedgerSettings settings;
    private final MerkleTree tree;
    private final Places places;
    private final FrameWriter framing;
    private final LinkedBlockingQueue<Pending> queue = new LinkedBlockingQueue<>();

    private DiskFile file;
    private long position;
    private boolean torn;
    private volatile boolean closing;
    private volatile Durable durable;
    private volatile Optional<LedgerException> ended = Optional.empty();

    /** How much survives a power loss, and its root. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Durable(long size, byte[] root) {}

    Committer(Disk disk, LedgerSettings settings, Replay.End end) throws IOException {
        this.disk = disk;
        this.settings = settings;
        this.tree = end.tree();
        this.places = end.places();
        this.framing = new FrameWriter(settings, end);
        this.file = disk.write(end.file());
        this.position = end.position();
        this.torn = end.torn().isPresent();
        this.durable = new Durable(tree.size(), tree.root());
    }

    /** Queues a record. The future fails, sooner or later, if the ledger has ended. */
    void submit(Pending record) {
        queue.add(record);
        ended.ifPresent(this::refuseAll); // the writer may have emptied the queue for the last time just before
    }

    Durable durable() {
        return durable;
    }

    Optional<LedgerException> ended() {
        return ended;
    }

    /** Lets the writer finish what waits, then end. */
    void close() {
        closing = true;
        queue.add(WAKE);
    }

    /** Stops everything: who waits and who comes later gets this reason. The first reason stays. */
    void end(LedgerException reason) {
        if (ended.isEmpty()) {
            ended = Optional.of(reason);
        }
        ended.ifPresent(this::refuseAll);
    }

    @Override
    public void run() {
        try {
            while (ended.isEmpty() && !(closing && queue.isEmpty())) {
                commit(gather());
            }
            file.close();
            end(new LedgerException(new LedgerException.Closed()));
        } catch (IOException failure) {
            end(LedgerException.failed(failure));
        } catch (InterruptedException fault) {
            end(new LedgerException(new LedgerException.Fault(fault.toString()), fault));
        }
    }

    private List<Pending> gather() throws InterruptedException {
        List<Pending> batch = new ArrayList<>();
        long bytes = 0;
        var next = Optional.ofNullable(queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS));
        while (next.isPresent()) {
            if (!next.get().equals(WAKE)) {
                batch.add(next.get());
                bytes += next.get().draft().bytes();
            }
            boolean full = batch.size() == BATCH_RECORDS || bytes >= BATCH_BYTES;
            next = full ? Optional.empty() : Optional.ofNullable(queue.poll());
        }
        return batch;
    }

    /** After a failed write or force nobody knows what is on the disk: it all ends, and nothing is tried again. */
    private void commit(List<Pending> records) {
        if (records.isEmpty()) {
            return;
        }
        try {
            write(records);
        } catch (IOException failure) {
            fail(records, LedgerException.failed(failure));
        } catch (RuntimeException | Error fault) {
            fail(records, new LedgerException(new LedgerException.Fault(fault.toString()), fault));
        }
    }

    private void fail(List<Pending> records, LedgerException reason) {
        end(reason);
        records.forEach(record -> record.receipt().completeExceptionally(reason));
    }

    private void write(List<Pending> records) throws IOException {
        if (position >= settings.segmentBytes() && !torn) {
            roll();
        }
        var frames = framing.frames(records);
        var bytes = joined(frames);
        file.write(bytes, position);
        file.force(false);
        if (torn) {
            cut(position + bytes.length);
        }
        for (FrameWriter.Framed frame : frames) {
            places.addFrame(frame.firstIndex(), position);
            frame.leaves().forEach(tree::append);
            position += frame.bytes().length;
        }
        durable = new Durable(tree.size(), tree.root());
        frames.forEach(this::acknowledge);
    }

    /** The recovery record has just been written over the torn bytes; only now may the rest of them go. */
    private void cut(long end) throws IOException {
        file.truncate(end);
        file.force(true);
        torn = false;
    }

    private static byte[] joined(List<FrameWriter.Framed> frames) {
        if (frames.size() == 1) {
            return frames.getFirst().bytes();
        }
        var bytes = ByteBuffer.allocate(
                frames.stream().mapToInt(frame -> frame.bytes().length).sum());
        frames.forEach(frame -> bytes.put(frame.bytes()));
        return bytes.array();
    }

    private void acknowledge(FrameWriter.Framed frame) {
        long index = frame.firstIndex();
        for (Pending record : frame.records()) {
            record.receipt().complete(new Receipt(settings.origin(), index++));
        }
    }

    /** If the power fails between two lines, the new file may be missing, empty or torn; opening copes with each. */
    private void roll() throws IOException {
        file.close();
        file = disk.create(SegmentHeader.name(tree.size()));
        position = startSegment(disk, file, settings, tree.size());
        places.addSegment(tree.size());
    }

    /** Writes the head of a new segment durably and returns where its first frame goes. */
    static long startSegment(Disk disk, DiskFile file, LedgerSettings settings, long firstIndex) throws IOException {
        var header = SegmentHeader.encode(
                firstIndex, settings.origin(), Math.max(0, settings.clock().millis()));
        file.write(header, 0);
        file.force(true);
        disk.forceFolder();
        return header.length;
    }

    private void refuseAll(LedgerException reason) {
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            next.receipt().completeExceptionally(reason);
        }
    }
}
