package fengni.screen.spelling;

import java.util.Optional;

/**
 * Reads the units of one text through {@link Joints}: holds units back while a longer run may come, and hands them on.
 *
 * <p>Only code points that say a single unit join, and only when nothing but skipped code points stands between them: before
 * noise, the end of a line, a code point that says several units, and at the end of the text call {@link #part}. Not safe
 * for use by several threads.
 */
public final class Joining {
    /** Who takes the units; the places are those that {@link #take} was told. */
    public interface Taker {
        /** One unit was said by the code points from the first place to the last. */
        void unit(int unit, int first, int last);
    }

    private final Joints joints;
    private final Taker taker;
    private final StringBuilder waiting = new StringBuilder();
    private final int[] places;

    public Joining(Joints joints, Taker taker) {
        this.joints = joints;
        this.taker = taker;
        places = new int[joints.longest() + 1];
    }

    /** Takes the only unit that the code point at this place says; the place may be any number, such as an offset. */
    public void take(int unit, int place) {
        if (unit >= Character.MIN_SUPPLEMENTARY_CODE_POINT || joints.isEmpty()) {
            part();
            taker.unit(unit, place, place);
            return;
        }
        places[waiting.length()] = place;
        waiting.append((char) unit);
        while (!waiting.isEmpty() && !joints.mayGrow(waiting.toString())) {
            sayFirst();
        }
    }

    /** Hands on all that waits: what comes does not join it. */
    public void part() {
        while (!waiting.isEmpty()) {
            sayFirst();
        }
    }

    /** Returns how many units wait for what follows: those of the last code points taken. */
    public int waiting() {
        return waiting.length();
    }

    private void sayFirst() {
        for (int length = waiting.length(); length > 0; length--) {
            Optional<String> read = joints.read(waiting.substring(0, length));
            if (read.isPresent()) {
                say(read.get(), length);
                return;
            }
        }
        say(waiting.substring(0, 1), 1);
    }

    private void say(String units, int length) {
        boolean oneEach = units.length() == length;
        for (int i = 0; i < units.length(); i++) {
            taker.unit(units.charAt(i), places[oneEach ? i : 0], places[oneEach ? i : length - 1]);
        }
        waiting.delete(0, length);
        System.arraycopy(places, length, places, 0, waiting.length());
    }
}
