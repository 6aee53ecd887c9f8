package fengni.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where each durable frame begins: sixteen bytes of memory a frame.
 *
 * <p>Safe for use by several threads.
 */
final class Places {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Segment> segments = new ArrayList<>();

    /** @param offset bytes from the start of the file */
    record Place(String file, long offset) {}

    void addSegment(long firstIndex) {
        lock.lock();
        try {
            segments.add(new Segment(firstIndex));
        } finally {
            lock.unlock();
        }
    }

    void addFrame(long firstIndex, long offset) {
        lock.lock();
        try {
            segments.getLast().add(firstIndex, offset);
        } finally {
            lock.unlock();
        }
    }

    /** Returns where the frame with this record begins; the caller knows that the record exists. */
    Optional<Place> find(long index) {
        lock.lock();
        try {
            return segments.reversed().stream()
                    .filter(segment -> segment.firstIndex <= index && segment.frames > 0)
                    .findFirst()
                    .map(segment -> segment.find(index));
        } finally {
            lock.unlock();
        }
    }

    private static final class Segment {
        private final long firstIndex;
        private long[] firsts = new long[64];
        private long[] offsets = new long[64];
        private int frames;

        Segment(long firstIndex) {
            this.firstIndex = firstIndex;
        }

        void add(long first, long offset) {
            if (frames == firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * frames);
                offsets = Arrays.copyOf(offsets, 2 * frames);
            }
            firsts[frames] = first;
            offsets[frames++] = offset;
        }

        Place find(long index) {
            int found = Arrays.binarySearch(firsts, 0, frames, index);
            return new Place(SegmentHeader.name(firstIndex), offsets[found >= 0 ? found : -found - 2]);
        }
    }
}
