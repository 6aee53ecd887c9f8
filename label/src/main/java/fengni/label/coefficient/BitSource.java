package fengni.label.coefficient;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Bits of coded data, without the zeros that stand after 0xFF in it (ITU-T T.81, F.1.2.3). Beyond the end come zeros, so
 * that a look ahead needs no care; {@link #check} tells whether any was taken.
 */
final class BitSource {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int RESTART = 0xd0;

    private final byte[] file;
    private final int from;
    private final int end;
    private int at;
    private long bits;
    private int count;
    private int beyond;
    private int markedAt;
    private int markedUnread;

    BitSource(byte[] file, int from, int end) {
        this.file = file;
        this.from = from;
        this.end = end;
        at = from;
    }

    /** Goes on at a place that was told before. */
    void go(Place place) {
        at = place.at();
        bits = place.spare() == 0 ? 0 : file[before(at)] & 0xff;
        count = place.spare();
        beyond = 0;
    }

    /** Makes 32 bits ready: the longest code and the longest number behind it. */
    void ready() {
        while (count < 32) {
            if (at + 4 <= end && !holdsMark((int) INTS.get(file, at))) {
                bits = bits << 32 | ((int) INTS.get(file, at) & 0xffff_ffffL);
                count += 32;
                at += 4;
            } else {
                one();
            }
        }
    }

    /** True if one of the four bytes may be 0xFF; a byte before it may seem so too, which costs only time. */
    private static boolean holdsMark(int four) {
        int inverted = ~four;
        return ((inverted - 0x0101_0101) & four & 0x8080_8080) != 0;
    }

    private void one() {
        boolean data = at < end && (file[at] != (byte) 0xff || (at + 1 < end && file[at + 1] == 0));
        bits = bits << 8 | (data ? file[at] & 0xff : 0);
        count += 8;
        if (data) {
            at += file[at] == (byte) 0xff ? 2 : 1;
        } else {
            beyond += 8;
        }
    }

    /** Returns the next bits without taking them; {@link #ready} came before. */
    int peek(int length) {
        return (int) (bits >>> (count - length)) & ((1 << length) - 1);
    }

    void skip(int length) {
        count -= length;
    }

    /** Takes up to 16 bits; {@link #ready} came before. */
    int take(int length) {
        count -= length;
        return (int) (bits >>> count) & ((1 << length) - 1);
    }

    /** Takes one bit, at any time. */
    int bit() {
        if (count == 0) {
            ready();
        }
        return take(1);
    }

    /** Takes a number as T.81, F.2.2.1 has it: its highest bit is zero for a negative one. */
    int number(int length) {
        int value = take(length);
        return length == 0 || value >> (length - 1) != 0 ? value : value - (1 << length) + 1;
    }

    void check() throws Undecodable {
        if (count < beyond) {
            throw new Undecodable("coded data ends early");
        }
    }

    /** Notes where it stands, at less cost than {@link #place}. */
    void mark() {
        markedAt = at;
        markedUnread = count - beyond;
    }

    Place marked() {
        return place(markedAt, markedUnread);
    }

    Place place() {
        return place(at, count - beyond);
    }

    private Place place(int next, int unread) {
        int place = next;
        for (int i = 0; i < unread / 8; i++) {
            place = before(place);
        }
        return new Place(place, unread % 8);
    }

    /** Returns where the data byte before a place begins; 0xFF takes two. */
    int before(int place) {
        return place - 2 >= from && file[place - 1] == 0 && file[place - 2] == (byte) 0xff ? place - 2 : place - 1;
    }

    /** Leaves an interval behind, of which nothing but the marker of this number may be left (F.2.2.5). */
    void restart(int number) throws Undecodable {
        check();
        int marker = place().at();
        while (marker + 1 < end && file[marker] == (byte) 0xff && file[marker + 1] == (byte) 0xff) {
            marker++;
        }
        boolean due =
                marker + 1 < end && file[marker] == (byte) 0xff && (file[marker + 1] & 0xff) == RESTART + number % 8;
        if (!due) {
            throw new Undecodable("RST" + number % 8 + " missing");
        }
        go(new Place(marker + 2, 0));
    }

    /** Hands the bits between two places on, in the same interval. */
    void copy(Place start, Place stop, BitSink sink) {
        int last = stop.spare() == 0 ? stop.at() : before(stop.at());
        if (start.spare() > 0) {
            int rest = file[before(start.at())] & ((1 << start.spare()) - 1);
            if (last < start.at()) {
                sink.put(rest >> stop.spare(), start.spare() - stop.spare());
                return;
            }
            sink.put(rest, start.spare());
        }
        int next = start.at();
        while (next < last) {
            if (next + 4 <= last && !holdsMark((int) INTS.get(file, next))) {
                sink.put((int) INTS.get(file, next) & 0xffff_ffffL, 32);
                next += 4;
            } else {
                sink.put(file[next] & 0xff, 8);
                next += file[next] == (byte) 0xff ? 2 : 1;
            }
        }
        if (stop.spare() > 0) {
            sink.put((file[last] & 0xff) >> stop.spare(), 8 - stop.spare());
        }
    }

    /** Hands on the bits of a byte that were read before a place. */
    void head(Place place, BitSink sink) {
        if (place.spare() > 0) {
            sink.put((file[before(place.at())] & 0xff) >> place.spare(), 8 - place.spare());
        }
    }
}
