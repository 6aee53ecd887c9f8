package fengni.label.trace;

import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.ArrayList;
import java.util.List;

/** What was found in one file so far; a limit on one text and on all together keeps the cost below that of the file. */
final class Sayings {
    /** One text: a node editor's graph has some hundred kilobytes, a manifest store with pictures in it some more. */
    static final int LONGEST = 2 << 20;

    private static final int ALL = 8 << 20;
    private static final int MOST = 2_000;

    private final Medium medium;
    private final List<Said> said = new ArrayList<>();
    private int left = ALL;

    Sayings(Medium medium) {
        this.medium = medium;
    }

    Medium medium() {
        return medium;
    }

    List<Said> all() {
        return List.copyOf(said);
    }

    boolean isFull() {
        return left <= 0 || said.size() >= MOST;
    }

    void add(String field, String value, long at) {
        if (!isFull()) {
            var kept = value.substring(0, Math.min(value.length(), Math.min(LONGEST, left)));
            left -= kept.length();
            said.add(new Said(field, kept, String.valueOf(at)));
        }
    }

    /** Returns a stretch of the file, cut to what is read of one text; empty if it is not there. */
    Slice bytes(long from, long length) {
        long there = Math.clamp(medium.length() - from, 0, Math.clamp(length, 0, LONGEST));
        return there == 0 ? Slice.of(new byte[0]) : medium.slice(from, there);
    }

    /** A manifest store is kept as it is: its texts stand in CBOR and JSON as plain UTF-8. */
    void manifest(Slice store, long at) {
        var text = store.latin();
        if (text.contains("c2pa")) {
            add("c2pa", text, at);
        }
    }
}
