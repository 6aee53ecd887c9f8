package fengni.motion;

import fengni.motion.Demuxed.Kind;
import fengni.motion.Demuxed.Seen;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** Holds a film against the same one with packets behind its first sound, both as FFmpeg's demuxer reads them. */
final class Following {
    /** Programs round lengths to the picture or the packet. */
    private static final long ROUNDED_MICROS = 100_000;

    private final Demuxed before;
    private final Demuxed after;
    private final CRC32 sum = new CRC32();
    private long bytes;
    private long packets;
    /** When the last packet of the sound came. */
    private long latest = Long.MIN_VALUE;
    /** Whether a packet of the sound lasts longer than it did; none of the old ones may follow it. */
    private boolean longer;

    Following(Demuxed before, Demuxed after) {
        this.before = before;
        this.after = after;
    }

    Optional<String> difference(List<byte[]> added) throws Unworkable {
        if (before.streams() != after.streams()) {
            return Optional.of(after.streams() + " streams of " + before.streams());
        }
        if (after.duration() < before.duration()) {
            return Optional.of("duration " + after.duration() + " us of " + before.duration());
        }
        var old = before.next();
        var found = after.next();
        while (found.isPresent()) {
            if (old.isPresent() && isStill(old.get(), found.get())) {
                old = before.next();
            } else if (!isBehind(found.get())) {
                return Optional.of("packet " + packets + ": " + found.get() + " for " + old);
            }
            packets++;
            found = after.next();
        }
        if (old.isPresent()) {
            return Optional.of("packets from " + packets);
        }
        return outside(after) > Math.max(outside(before), ROUNDED_MICROS)
                ? Optional.of("duration " + after.duration() + " us, packets until " + after.latest())
                : ended(added);
    }

    /** Returns how much of a film lies behind the end that it tells, in millionths of a second; 0 if it tells none. */
    private static long outside(Demuxed film) {
        return film.duration() <= 0 ? 0 : film.latest() - film.duration();
    }

    private Optional<String> ended(List<byte[]> added) {
        var wanted = new CRC32();
        added.forEach(wanted::update);
        long size = added.stream().mapToLong(packet -> packet.length).sum();
        return bytes == size && sum.getValue() == wanted.getValue()
                ? Optional.empty()
                : Optional.of(bytes + " bytes of sound behind, of " + size);
    }

    private boolean isStill(Seen old, Seen found) {
        if (old.kind() != Kind.FIRST_SOUND) {
            return old.same(found);
        }
        boolean first = !longer && bytes == 0;
        longer = found.duration() > old.duration();
        latest = found.shown();
        return first && found.lasting(old.duration()).same(old) && found.duration() >= old.duration();
    }

    /** Where an edit cuts old sound off, some of it comes once more for the decoder, and is not played. */
    private boolean isBehind(Seen found) {
        if (found.kind() == Kind.FIRST_SOUND && found.discarded()) {
            return true;
        }
        if (found.kind() != Kind.FIRST_SOUND || found.shown() <= latest) {
            return false;
        }
        latest = found.shown();
        bytes += found.size();
        after.add(sum);
        return true;
    }
}
