package fengni.label.matroska;

import fengni.label.file.Medium;
import fengni.label.matroska.Part.Differs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at a film with a cue once more, sharing no code with what wrote it: the children of both segments side by side.
 * New are clusters with nothing but the new packets, behind the end of the first sound; places point to what they pointed
 * to; the length of the film and what tags tell of the track may have grown; padding of the last old packet may be gone.
 */
final class CueReadBack {
    private static final String CLUSTER = "1f43b675";
    private static final Set<String> STATISTICS = Set.of("DURATION", "NUMBER_OF_BYTES", "NUMBER_OF_FRAMES", "BPS");

    private final List<Part> old;
    private final List<Part> young;
    private final Part before;
    private final Part after;
    private final List<CueClusters.Packet> packets;
    /** Where padding was taken out. */
    private int unpadded;

    private CueReadBack(Part before, Part after, List<CueClusters.Packet> packets) throws Differs {
        this.before = before;
        this.after = after;
        this.packets = packets;
        old = PlacesReadBack.withoutRoom(before.parts());
        young = new ArrayList<>(PlacesReadBack.withoutRoom(after.parts()));
    }

    static Optional<String> difference(Medium original, Medium cued, List<CueClusters.Packet> packets) {
        try {
            var before = PlacesReadBack.segment(original);
            new CueReadBack(before, PlacesReadBack.segment(cued), packets).check();
            return Optional.empty();
        } catch (Differs differs) {
            return Optional.of(differs.what());
        } catch (IllegalArgumentException outside) { // numbers that are none too
            return Optional.of("structure");
        }
    }

    private void check() throws Differs {
        PlacesReadBack.around(before, after);
        int last = old.stream().map(Part::name).toList().lastIndexOf(CLUSTER);
        int count = young.size() - old.size();
        if (last < 0 || count < 1) {
            throw new Differs("clusters");
        }
        int first = last + 1 < young.size() && young.get(last + 1).is(CLUSTER) ? last + 1 : old.size();
        var fresh = young.subList(first, first + count);
        added(List.copyOf(fresh));
        fresh.clear();
        var moved = new HashMap<Long, Long>();
        for (int i = 0; i < old.size(); i++) {
            moved.put(old.get(i).at(), young.get(i).at());
        }
        var places = new PlacesReadBack(before, after, moved);
        for (int i = 0; i < old.size(); i++) {
            compare(old.get(i), young.get(i), places);
        }
    }

    private void added(List<Part> clusters) throws Differs {
        long track = track();
        long latest = latest(track);
        int index = 0;
        for (Part cluster : clusters) {
            var row = cluster.parts();
            if (!cluster.is(CLUSTER) || row.size() < 2 || !row.getFirst().is("e7")) {
                throw new Differs("new cluster");
            }
            long time = row.getFirst().number();
            for (Part child : row.subList(1, row.size())) {
                var block = BlockRead.of(child, time).orElseThrow(() -> new Differs("new block"));
                if (index >= packets.size()) {
                    throw new Differs("number of packets");
                }
                var packet = packets.get(index++);
                boolean right = block.track() == track
                        && block.time() == packet.time()
                        && block.time() >= latest
                        && block.flags() == (child.is("a3") ? 0x80 : 0)
                        && block.data().mismatch(Medium.of(packet.data())) < 0;
                if (!right) {
                    throw new Differs("new packet " + index);
                }
                latest = block.time();
            }
        }
        if (index != packets.size()) {
            throw new Differs("number of packets");
        }
    }

    private long track() throws Differs {
        for (Part tracks : old) {
            for (Part entry : tracks.is("1654ae6b") ? tracks.parts() : List.<Part>of()) {
                var parts = entry.is("ae") ? entry.parts() : List.<Part>of();
                if (number(parts, "83") == 2) {
                    return number(parts, "d7");
                }
            }
        }
        throw new Differs("track");
    }

    private static long number(List<Part> row, String name) throws Differs {
        for (Part part : row) {
            if (part.is(name)) {
                return part.number();
            }
        }
        return -1;
    }

    /** Returns when the last old packet of the track begins. */
    private long latest(long track) throws Differs {
        for (Part cluster : old.reversed()) {
            long time = cluster.is(CLUSTER) ? number(cluster.parts(), "e7") : 0;
            long latest = Long.MIN_VALUE;
            for (Part child : cluster.is(CLUSTER) ? cluster.parts() : List.<Part>of()) {
                var block = BlockRead.of(child, time);
                if (block.isPresent() && block.get().track() == track) {
                    latest = Math.max(latest, block.get().time());
                }
            }
            if (latest != Long.MIN_VALUE) {
                return latest;
            }
        }
        throw new Differs("old packets");
    }

    private void compare(Part was, Part is, PlacesReadBack places) throws Differs {
        if (!was.name().equals(is.name())) {
            throw new Differs("order of children");
        }
        switch (was.name()) {
            case "114d9b74", "1c53bb6b" -> places.table(was, is);
            case "1549a966" -> length(was, is);
            case "1254c367" -> statistics(was, is);
            case CLUSTER -> cluster(was, is);
            default -> PlacesReadBack.same(was, is);
        }
    }

    private static void length(Part was, Part is) throws Differs {
        var oldRow = PlacesReadBack.entries(was);
        var youngRow = PlacesReadBack.entries(is);
        PlacesReadBack.sizes(oldRow, youngRow, was.name());
        for (int i = 0; i < oldRow.size(); i++) {
            boolean grown = oldRow.get(i).is("4489") && real(youngRow.get(i)) >= real(oldRow.get(i));
            if (!grown) {
                PlacesReadBack.same(oldRow.get(i), youngRow.get(i));
            }
        }
        is.checkSum();
    }

    private static double real(Part part) {
        long at = part.body();
        return part.end() - at == 4
                ? Float.intBitsToFloat((int) part.file().u32(at))
                : Double.longBitsToDouble(part.file().i64(at));
    }

    /** Where something was taken out is room of the same size. */
    private void statistics(Part was, Part is) throws Differs {
        if (was.whole().mismatch(is.whole()) < 0) {
            return;
        }
        pairs(was, is, (oldTag, youngTag) -> {
            if (oldTag.is("7373") && youngTag.is("7373")) {
                pairs(oldTag, youngTag, this::statistic);
            } else if (!(oldTag.is("7373") && youngTag.isRoom() && saysOnlyStatistics(oldTag))) {
                PlacesReadBack.same(oldTag, youngTag);
            }
        });
        is.checkSum();
    }

    private static boolean saysOnlyStatistics(Part tag) throws Differs {
        for (Part part : tag.parts()) {
            if (part.is("67c8") && !isStatistic(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStatistic(Part part) throws Differs {
        return part.is("67c8")
                && part.parts().stream().anyMatch(name -> name.is("45a3") && STATISTICS.contains(name.text()));
    }

    private void statistic(Part was, Part is) throws Differs {
        if (was.whole().mismatch(is.whole()) < 0) {
            return;
        }
        if (!isStatistic(was)) {
            throw new Differs("tags");
        }
        if (!is.isRoom()) {
            var name = text(was, "45a3");
            pairs(was, is, (oldPart, youngPart) -> {
                if (!oldPart.is("4487")) {
                    PlacesReadBack.same(oldPart, youngPart);
                } else if (!isGrown(name, trimmed(oldPart), trimmed(youngPart))) {
                    throw new Differs(name);
                }
            });
        }
    }

    /** A text may end before its element does. */
    private static String trimmed(Part part) {
        return part.text().replaceAll("\0+$", "");
    }

    private static String text(Part simple, String wanted) throws Differs {
        for (Part part : simple.parts()) {
            if (part.is(wanted)) {
                return part.text();
            }
        }
        return "";
    }

    /** What is counted has grown by what came; other numbers are no more than numbers. */
    private boolean isGrown(String name, String was, String is) {
        long bytes = packets.stream().mapToLong(packet -> packet.data().length).sum();
        return switch (name) {
            case "NUMBER_OF_FRAMES" -> is.equals(String.valueOf(Long.parseLong(was) + packets.size()));
            case "NUMBER_OF_BYTES" -> is.equals(String.valueOf(Long.parseLong(was) + bytes));
            default -> is.matches("[0-9:.]+");
        };
    }

    private interface Pair {
        void compare(Part was, Part is) throws Differs;
    }

    private static void pairs(Part was, Part is, Pair pair) throws Differs {
        var oldRow = PlacesReadBack.entries(was);
        var youngRow = PlacesReadBack.entries(is);
        if (oldRow.size() != youngRow.size()) {
            throw new Differs(was.name());
        }
        for (int i = 0; i < oldRow.size(); i++) {
            var one = oldRow.get(i);
            var other = youngRow.get(i);
            if (one.end() - one.at() != other.end() - other.at()) {
                throw new Differs(one.name() + " at " + one.at());
            }
            pair.compare(one, other);
        }
    }

    private void cluster(Part was, Part is) throws Differs {
        if (was.whole().mismatch(is.whole()) < 0) {
            if (was.at() != is.at()) {
                throw new Differs("cluster at " + was.at());
            }
            return;
        }
        pairs(was, is, (oldChild, youngChild) -> {
            if (oldChild.is("a0") && oldChild.whole().mismatch(youngChild.whole()) >= 0 && ++unpadded == 1) {
                pairs(oldChild, youngChild, CueReadBack::unpadded);
            } else {
                PlacesReadBack.same(oldChild, youngChild);
            }
        });
        is.checkSum();
    }

    private static void unpadded(Part was, Part is) throws Differs {
        boolean padding = was.is("75a2") && is.isRoom();
        boolean longer = was.is("9b") && is.is("9b") && is.number() >= was.number();
        if (!padding && !longer) {
            PlacesReadBack.same(was, is);
        }
    }
}
