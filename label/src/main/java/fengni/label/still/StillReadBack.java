package fengni.label.still;

import fengni.label.file.Medium;
import fengni.label.still.ItemsReadBack.Part;
import fengni.label.still.ItemsReadBack.Place;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a labelled still picture once more, by a walk of its own: one packet that describes the primary item holds this
 * label once; every other item is entered as it was and has the data that it had; and every other byte stays, but for the
 * tables that tell where things are, the old packet, and the box of the new one behind {@code meta}.
 */
final class StillReadBack {
    private static final List<String> TABLES = List.of("iinf", "iref", "iloc");
    private static final byte[] NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/".getBytes(StandardCharsets.US_ASCII);

    private final ItemsReadBack before;
    private final ItemsReadBack after;
    private final long packet;
    /** Where the old packet stood, in order. */
    private final List<long[]> gone;

    private StillReadBack(ItemsReadBack before, ItemsReadBack after, long packet) {
        this.before = before;
        this.after = after;
        this.packet = packet;
        gone = Optional.ofNullable(before.places().get(packet)).flatMap(before::stretches).orElse(List.of()).stream()
                .sorted(Comparator.comparingLong(stretch -> stretch[0]))
                .toList();
    }

    static Optional<String> difference(Medium original, Medium marked, String json) {
        try {
            var after = ItemsReadBack.of(marked);
            var packets = after.entries().stream()
                    .filter(after::isPacket)
                    .map(after::number)
                    .filter(after::describes)
                    .toList();
            if (packets.size() != 1) {
                return Optional.of("packets: " + packets.size());
            }
            return new StillReadBack(ItemsReadBack.of(original), after, packets.getFirst()).differing(json);
        } catch (IllegalArgumentException | BufferUnderflowException outside) {
            return Optional.of("structure");
        }
    }

    private Optional<String> differing(String json) {
        if (!sameEntries(before.entries(), after.entries(), 1) || !sameEntries(before.said(), after.said(), 1)) {
            return Optional.of("entries of items");
        }
        if (!sameItems()) {
            return Optional.of("data of items");
        }
        if (!sameTop() || !sameParts()) {
            return Optional.of("bytes beside the packet");
        }
        return holds(json) ? Optional.empty() : Optional.of("label");
    }

    /** All that stood there stands there still, and no more than so many entries behind it. */
    private boolean sameEntries(List<Part> old, List<Part> young, int more) {
        boolean same = young.size() >= old.size() && young.size() <= old.size() + more;
        for (int i = 0; same && i < old.size(); i++) {
            same = equal(old.get(i), young.get(i));
        }
        return same;
    }

    private boolean sameItems() {
        var others =
                before.places().keySet().stream().filter(item -> item != packet).toList();
        return after.places().keySet().stream()
                        .filter(item -> item != packet)
                        .toList()
                        .equals(others)
                && others.stream().allMatch(this::sameData);
    }

    private boolean sameData(long item) {
        var old = before.places().getOrDefault(item, new Place(0, 0, List.of()));
        var young = after.places().getOrDefault(item, new Place(0, 0, List.of()));
        if (old.method() != young.method() || old.source() != young.source()) {
            return false;
        }
        if (old.method() > 0 || old.numbers().equals(young.numbers())) {
            return old.numbers().equals(young.numbers()) && (old.method() > 1 || sameBytes(old, young));
        }
        return sameBytes(old, young);
    }

    private boolean sameBytes(Place old, Place young) {
        var one = before.stretches(old).orElse(List.of());
        var two = after.stretches(young).orElse(List.of());
        boolean same = one.size() == two.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = part(before, one.get(i)).mismatch(part(after, two.get(i))) < 0;
        }
        return same;
    }

    private static Medium part(ItemsReadBack file, long[] stretch) {
        return part(file.file(), stretch[0], stretch[1]);
    }

    private static Medium part(Medium file, long from, long to) {
        if (!file.has(from, to - from)) {
            throw new IllegalArgumentException("no stretch " + from + "-" + to);
        }
        return file.part(from, to);
    }

    /** The boxes of the file but {@code meta}, and without the box that a packet has for itself behind it. */
    private boolean sameTop() {
        var old = rest(before);
        var young = rest(after);
        boolean same = old.size() == young.size() && tail(before).mismatch(tail(after)) < 0;
        for (int i = 0; same && i < old.size(); i++) {
            same = old.get(i).kind().equals("meta")
                    ? young.get(i).kind().equals("meta")
                    : equal(old.get(i), young.get(i));
        }
        return same;
    }

    private List<Part> rest(ItemsReadBack file) {
        long end = ItemsReadBack.only(file.top(), "meta").end();
        var own = Optional.ofNullable(file.places().get(packet))
                .flatMap(file::stretches)
                .orElse(List.of());
        return file.top().stream()
                .filter(part -> part.at() != end
                        || !part.kind().equals("mdat")
                        || own.size() != 1
                        || own.getFirst()[0] != part.body()
                        || own.getFirst()[1] != part.end())
                .toList();
    }

    private static Medium tail(ItemsReadBack file) {
        return file.file().part(file.top().getLast().end(), file.file().length());
    }

    private boolean sameParts() {
        var old = before.parts().stream()
                .filter(part -> !TABLES.contains(part.kind()))
                .toList();
        var young = after.parts().stream()
                .filter(part -> !TABLES.contains(part.kind()))
                .toList();
        return sameEntries(old, young, 0) && headsEqual();
    }

    /** The tables have the same form; a box iref may have come. */
    private boolean headsEqual() {
        return TABLES.stream().allMatch(kind -> {
            var old = before.parts().stream()
                    .filter(part -> part.kind().equals(kind))
                    .toList();
            var young = after.parts().stream()
                    .filter(part -> part.kind().equals(kind))
                    .toList();
            boolean came = old.isEmpty() && young.size() <= 1 && kind.equals("iref");
            return came
                    || (old.size() == 1
                            && young.size() == 1
                            && before.file().u32(old.getFirst().body())
                                    == after.file().u32(young.getFirst().body()));
        });
    }

    /** The old packet may have got other bytes, within one box of data; its old place is blank unless it is the new one. */
    private boolean equal(Part old, Part young) {
        long length = old.end() - old.body();
        if (!old.kind().equals(young.kind()) || length != young.end() - young.body()) {
            return false;
        }
        long at = old.at();
        for (long[] stretch : List.of("mdat", "idat").contains(old.kind()) ? gone : List.<long[]>of()) {
            if (stretch[0] >= old.body() && stretch[1] <= old.end()) {
                long by = young.at() - old.at();
                if (!same(at, stretch[0], by) || !(isNow(stretch, by) || isBlank(stretch, by))) {
                    return false;
                }
                at = stretch[1];
            }
        }
        return same(at, old.end(), young.at() - old.at());
    }

    private boolean same(long from, long to, long by) {
        return part(before.file(), from, to).mismatch(part(after.file(), from + by, to + by)) < 0;
    }

    private boolean isNow(long[] stretch, long by) {
        return Optional.ofNullable(after.places().get(packet)).flatMap(after::stretches).stream()
                .flatMap(List::stream)
                .anyMatch(now -> Arrays.equals(now, new long[] {stretch[0] + by, stretch[1] + by}));
    }

    private boolean isBlank(long[] stretch, long by) {
        var now = after.file().slice(stretch[0] + by, stretch[1] - stretch[0]);
        for (int i = 0; i < now.length(); i++) {
            if (now.u8(i) != ' ') {
                return false;
            }
        }
        return true;
    }

    private boolean holds(String json) {
        var place = Optional.ofNullable(after.places().get(packet)).flatMap(after::stretches);
        if (place.isEmpty() || place.get().size() != 1) {
            return false;
        }
        var bytes = part(after, place.get().getFirst()).whole().bytes();
        var text = json.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        var quoted = text.replace("\"", "&quot;").replace("'", "&apos;");
        boolean meant = count(bytes, text.getBytes(StandardCharsets.UTF_8)) == 1
                || count(bytes, quoted.getBytes(StandardCharsets.UTF_8)) == 1;
        return meant && count(bytes, NAMESPACE) > 0;
    }

    private static int count(byte[] bytes, byte[] wanted) {
        int count = 0;
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            count += Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length) ? 1 : 0;
        }
        return count;
    }
}
