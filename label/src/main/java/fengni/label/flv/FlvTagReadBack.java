package fengni.label.flv;

import fengni.label.file.Medium;
import fengni.label.flv.FlvReadBack.Differs;
import fengni.label.flv.FlvReadBack.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One tag onMetaData before and after, value by value. */
final class FlvTagReadBack {
    private static final int DEPTH = 100;

    private final Medium before;
    private final Tag was;
    private final Medium after;
    private final Tag is;
    private final long behind;
    private final long growth;
    private long old;
    private long young;
    private int labels;
    private int depth;

    /**
     * @param behind what stood there or behind it has moved
     * @param growth by so many bytes
     */
    FlvTagReadBack(Medium before, Tag was, Medium after, Tag is, long behind, long growth) {
        this.before = before;
        this.was = was;
        this.after = after;
        this.is = is;
        this.behind = behind;
        this.growth = growth;
        old = was.data() + 13;
        young = is.data() + 13;
    }

    /** @param json what the key AIGC shall hold; empty if nothing is new in this tag */
    void check(Optional<String> json) throws Differs {
        lengthBehind(json.isPresent());
        if (was.at() == was.end()) {
            var fresh = "\2\0\nonMetaData\10\0\0\0\1\0\4AIGC" + stored(json.orElseThrow()) + "\0\0\t";
            text(is.data(), is.end(), fresh);
            text(is.at() + 4, is.data(), "\0".repeat(7));
            return;
        }
        equal(was.at() + 4, is.at() + 4, 7);
        while (old < was.end()) {
            value(List.of(), json);
        }
        if (young != is.end() || labels != (json.isPresent() ? 1 : 0)) {
            throw new Differs("label");
        }
    }

    /** The tag that changed tells its length; a wrong one behind another tag stays as it is. */
    private void lengthBehind(boolean changed) throws Differs {
        long count = is.next() - is.end();
        if (!changed) {
            equal(was.end(), is.end(), count);
        } else if (count == 4 && after.u32(is.end()) != is.end() - is.at()) {
            throw new Differs("length behind the tag");
        }
    }

    private void value(List<String> path, Optional<String> json) throws Differs {
        int kind = before.u8(old);
        equal(old, young, 1);
        old++;
        young++;
        if (++depth > DEPTH) {
            throw new Differs("depth");
        }
        switch (kind) {
            case 0 -> number(path);
            case 1 -> skip(1);
            case 2 -> skip(2L + before.u16(old));
            case 3 -> keys(path, json);
            case 5, 6, 13 -> {}
            case 7 -> skip(2);
            case 8 -> list(path, json);
            case 10 -> array(path, json);
            case 11 -> skip(10);
            case 12, 15 -> skip(4 + before.u32(old));
            case 16 -> {
                skip(2L + before.u16(old));
                keys(path, json);
            }
            default -> throw new Differs("kind " + kind);
        }
        depth--;
    }

    /** The count of a list is a hint; it grows with the label that was not there. */
    private void list(List<String> path, Optional<String> json) throws Differs {
        long grown = (after.u32(young) - before.u32(old)) & 0xffff_ffffL;
        boolean fresh = path.isEmpty() && json.isPresent() && is.end() - is.at() > was.end() - was.at();
        if (grown != 0 && !(grown == 1 && fresh)) {
            throw new Differs("count");
        }
        old += 4;
        young += 4;
        keys(path, json);
    }

    private void array(List<String> path, Optional<String> json) throws Differs {
        long count = before.u32(old);
        skip(4);
        for (long i = 0; i < count; i++) {
            value(path, json);
        }
    }

    private void keys(List<String> path, Optional<String> json) throws Differs {
        boolean slot = path.isEmpty() && json.isPresent();
        while (true) {
            if (slot && before.startsWith(old, "\0\4AIGC\2")) {
                old += 9 + before.u16(old + 7);
            } else if (slot && before.startsWith(old, "\0\4AIGC\14")) {
                old += 11 + before.u32(old + 7);
            } else if (slot && after.startsWith(young, "\0\4AIGC")) {
                var meant = "\0\4AIGC" + stored(json.get());
                text(young, young + meant.length(), meant);
                young += meant.length();
                labels++;
            } else if (before.startsWith(old, "\0\0\t")) {
                skip(3);
                return;
            } else {
                int length = before.u16(old);
                var key = latin(before, old + 2, length);
                skip(2L + length);
                value(path.isEmpty() ? List.of(key) : List.of(path.getFirst(), key), json);
            }
        }
    }

    private void number(List<String> path) throws Differs {
        if (path.equals(List.of("keyframes", "filepositions")) || path.equals(List.of("lastkeyframelocation"))) {
            double place = number(before, old);
            points(place >= behind ? place + growth : place);
        } else if (path.equals(List.of("filesize")) && number(before, old) == before.length()) {
            points((double) after.length());
        } else {
            skip(8);
        }
    }

    private void points(double meant) throws Differs {
        if (number(after, young) != meant) {
            throw new Differs("place of a frame");
        }
        old += 8;
        young += 8;
    }

    private static double number(Medium file, long at) {
        return Double.longBitsToDouble(file.i64(at));
    }

    private void skip(long count) throws Differs {
        equal(old, young, count);
        old += count;
        young += count;
    }

    private void equal(long oldAt, long youngAt, long count) throws Differs {
        if (before.slice(oldAt, count).mismatch(after.slice(youngAt, count)) >= 0) {
            throw new Differs("metadata at " + oldAt);
        }
    }

    private void text(long from, long to, String latin) throws Differs {
        if (!latin(after, from, (int) (to - from)).equals(latin)) {
            throw new Differs("label at " + from);
        }
    }

    private static String stored(String json) {
        int length = json.length();
        var low = "" + (char) ((length >> 8) & 0xff) + (char) (length & 0xff);
        return length > 0xffff ? "\14" + (char) 0 + (char) (length >> 16) + low + json : "\2" + low + json;
    }

    private static String latin(Medium file, long at, int length) {
        return new String(file.slice(at, length).bytes(), StandardCharsets.ISO_8859_1);
    }
}
