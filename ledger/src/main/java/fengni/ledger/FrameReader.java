package fengni.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Reads records back. Opens the file for each call, since an interrupt of the calling thread closes its channel.
 *
 * <p>Safe for use by several threads.
 */
record FrameReader(Disk disk, BodyKeys keys, Places places) {
    Stored read(long index) {
        var found = new Stored[1];
        iterate(index, index + 1, stored -> found[0] = stored);
        return found[0];
    }

    /** Hands over the durable records from {@code from} to before {@code end}. */
    void iterate(long from, long end, Consumer<Stored> consumer) {
        long next = from;
        while (next < end) {
            var place =
                    places.find(next).orElseThrow(() -> new IllegalStateException("no frame holds a durable record"));
            next = frame(place, next, end, consumer);
        }
    }

    private long frame(Places.Place place, long from, long end, Consumer<Stored> consumer) {
        var opened = open(place);
        long index = opened.frame().header().span().firstIndex();
        for (byte[] entry : opened.frame().entries()) {
            if (index >= from && index < end) {
                consumer.accept(stored(place, index, entry, opened.bodies()));
            } else if (index < from) {
                skip(place, opened.bodies());
            }
            index++;
        }
        return index;
    }

    private record Opened(Frame frame, ByteBuffer bodies) {}

    private Opened open(Places.Place place) {
        try (var file = disk.read(place.file())) {
            var frame = Frame.read(file, place.offset(), file.size());
            return new Opened(frame, BodyCipher.open(frame, keys));
        } catch (BadBytes bad) {
            throw damaged(place, bad);
        } catch (IOException failure) {
            throw LedgerException.failed(failure);
        }
    }

    private static Stored stored(Places.Place place, long index, byte[] bytes, ByteBuffer bodies) {
        try {
            var entry = Entry.parse(bytes);
            var groups = Body.open(bodies, entry.commitments());
            return new Stored(
                    index,
                    entry.type(),
                    entry.retentionClass(),
                    Instant.ofEpochMilli(entry.at()),
                    groups[0],
                    groups[1],
                    groups[2]);
        } catch (BadBytes bad) {
            throw damaged(place, bad);
        }
    }

    private static void skip(Places.Place place, ByteBuffer bodies) {
        try {
            Body.skip(bodies);
        } catch (BadBytes bad) {
            throw damaged(place, bad);
        }
    }

    private static LedgerException damaged(Places.Place place, BadBytes bad) {
        return bad instanceof UnknownFormat
                ? new LedgerException(
                        new LedgerException.Unsupported(place.file(), place.offset() + bad.offset(), bad.what()))
                : LedgerException.damaged(place.file(), place.offset() + bad.offset(), bad.what());
    }
}
