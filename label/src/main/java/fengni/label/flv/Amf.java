package fengni.label.flv;

import fengni.label.CarrierCode;
import fengni.label.Obstacle;
import fengni.label.file.Limits;
import fengni.label.file.Slice;

/**
 * Reads the values of a script tag (Action Message Format, AMF 0) and tells a listener what it meets.
 *
 * <p>Work is bounded by the bytes read, and nothing is kept.
 */
final class Amf {
    static final int NUMBER = 0;
    static final int STRING = 2;
    static final int LIST = 8;
    static final int END = 9;
    static final int LONG_STRING = 12;
    private static final int BOOLEAN = 1;
    private static final int OBJECT = 3;
    private static final int NULL = 5;
    private static final int UNDEFINED = 6;
    private static final int REFERENCE = 7;
    private static final int ARRAY = 10;
    private static final int DATE = 11;
    private static final int UNSUPPORTED = 13;
    private static final int XML = 15;
    private static final int TYPED_OBJECT = 16;

    /**
     * Where a value stands.
     *
     * @param depth 0 for a value of the tag itself, 1 for one of its keys
     * @param key the last one on the way to it, that of an array for what it holds; empty if there is none
     * @param parent the one before
     */
    record Way(int depth, String key, String parent) {
        static final Way ROOT = new Way(0, "", "");

        Way under(String name) {
            return new Way(depth + 1, name, key);
        }

        Way element() {
            return new Way(depth + 1, key, parent);
        }
    }

    /** Told of each value; offsets are those of the data. */
    interface Listener {
        /** Is told of a text: where its value begins, and where the text itself stands. */
        void text(Way way, int at, int from, int to);

        /** Is told of a number: where its eight bytes begin. */
        void number(Way way, int at);

        /**
         * Is told that an object or a list of keys has ended.
         *
         * @param at where it begins
         * @param end where what ends it begins, which has three bytes
         */
        void closed(Way way, int at, int end);
    }

    private final Slice data;
    private final Listener listener;
    private int at;

    private Amf(Slice data, int at, Listener listener) {
        this.data = data;
        this.at = at;
        this.listener = listener;
    }

    /**
     * Reads one value.
     *
     * @return where the next begins
     */
    static int read(Slice data, int from, Listener listener) throws Obstacle {
        var amf = new Amf(data, from, listener);
        amf.value(Way.ROOT);
        return amf.at;
    }

    private void value(Way way) throws Obstacle {
        if (way.depth() > Limits.DEPTH) {
            throw Obstacle.because(CarrierCode.TOO_DEEP, way.key(), Limits.DEPTH);
        }
        int begin = at;
        int marker = data.u8(taken(1));
        switch (marker) {
            case NUMBER -> listener.number(way, taken(8));
            case BOOLEAN -> taken(1);
            case STRING -> text(way, begin, data.u16(taken(2)));
            case LONG_STRING, XML -> text(way, begin, data.u32(taken(4)));
            case OBJECT -> keys(way, begin);
            case LIST -> {
                taken(4);
                keys(way, begin);
            }
            case TYPED_OBJECT -> {
                taken(data.u16(taken(2)));
                keys(way, begin);
            }
            case ARRAY -> elements(way, data.u32(taken(4)));
            case NULL, UNDEFINED, UNSUPPORTED -> {}
            case REFERENCE -> taken(2);
            case DATE -> taken(10);
            default -> throw Obstacle.broken(way.key(), "AMF " + marker);
        }
    }

    private void text(Way way, int begin, long length) throws Obstacle {
        int from = taken(length);
        listener.text(way, begin, from, at);
    }

    private void elements(Way way, long count) throws Obstacle {
        var element = way.element();
        for (long i = 0; i < count; i++) {
            value(element);
        }
    }

    private void keys(Way way, int begin) throws Obstacle {
        while (true) {
            int length = data.u16(taken(2));
            int from = taken(length);
            if (length == 0 && data.has(at, 1) && data.u8(at) == END) {
                listener.closed(way, begin, at - 2);
                at++;
                return;
            }
            value(way.under(data.part(from, length).utf8()));
        }
    }

    /** Returns where so many bytes begin that are read now. */
    private int taken(long count) throws Obstacle {
        if (count > data.length() - at) {
            throw Obstacle.broken(at, "AMF");
        }
        int from = at;
        at += (int) count;
        return from;
    }
}
