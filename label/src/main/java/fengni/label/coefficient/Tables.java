package fengni.label.coefficient;

import fengni.label.file.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What segments between scans leave standing for the scans behind them (ITU-T T.81, B.2.4). */
final class Tables {
    /** Codes for first coefficients have slots 0 to 3, those for all others 4 to 7. */
    static final int SLOTS = 8;

    private static final int DIVISORS = 4;
    private static final int COEFFICIENTS = 64;

    private final List<Optional<HuffmanCode>> codes = new ArrayList<>(Collections.nCopies(SLOTS, Optional.empty()));
    private final int[][] divisors = new int[DIVISORS][0];
    private int interval;

    void take(Segment segment) throws Undecodable {
        switch (segment.marker()) {
            case Segment.CODES -> takeCodes(segment.body());
            case Segment.DIVISORS -> takeDivisors(segment.body());
            case Segment.RESTARTS -> takeInterval(segment.body());
            default -> {} // other segments leave nothing to the scans
        }
    }

    private void takeCodes(Slice body) throws Undecodable {
        int at = 0;
        while (at < body.length()) {
            int place = body.u8(at);
            if ((place & 0xec) != 0) {
                throw new Undecodable("DHT");
            }
            var code = HuffmanCode.read(body, at + 1);
            codes.set((place >> 4) * 4 + (place & 3), Optional.of(code));
            at += 1 + HuffmanCode.LONGEST + code.size();
        }
    }

    private void takeDivisors(Slice body) throws Undecodable {
        int at = 0;
        while (at < body.length()) {
            int place = body.u8(at);
            int bytes = 1 + (place >> 4);
            if ((place & 0xec) != 0 || !body.has(at + 1, COEFFICIENTS * bytes)) {
                throw new Undecodable("DQT");
            }
            var table = new int[COEFFICIENTS];
            for (int i = 0; i < COEFFICIENTS; i++) {
                table[i] = bytes == 1 ? body.u8(at + 1 + i) : body.u16(at + 1 + 2 * i);
                if (table[i] == 0) {
                    throw new Undecodable("DQT");
                }
            }
            divisors[place & 3] = table;
            at += 1 + COEFFICIENTS * bytes;
        }
    }

    private void takeInterval(Slice body) throws Undecodable {
        if (body.length() != 2) {
            throw new Undecodable("DRI");
        }
        interval = body.u16(0);
    }

    /** Returns the units between two restart markers, 0 if there are none. */
    int interval() {
        return interval;
    }

    /** Returns the 64 divisors of a table in zigzag order. */
    int[] divisors(int number) throws Undecodable {
        if (divisors[number].length == 0) {
            throw new Undecodable("DQT");
        }
        return divisors[number].clone();
    }

    List<Optional<HuffmanCode>> codes() {
        return List.copyOf(codes);
    }
}
