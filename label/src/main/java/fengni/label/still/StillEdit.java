package fengni.label.still;

import static fengni.label.still.StillBytes.joined;
import static fengni.label.still.StillBytes.number;

import fengni.label.CarrierCode;
import fengni.label.Edited;
import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.label.still.Meta.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Puts a packet into the place of the old one, or else into a box of its own behind {@code meta}, and keeps everything that
 * points into the file right.
 */
final class StillEdit {
    /** What has tables of offsets that this library moves in films only. */
    static final List<String> SEQUENCES = List.of("moov", "moof", "mfra", "sidx");

    /** Each stretch of a packet is held against all other data; programs write one or two. */
    private static final int STRETCHES = 64;

    private static final int TRIES = 4;
    private static final long MOST_IN_FOUR_BYTES = 0xffff_ffffL;
    private static final int MOST_IN_TWO_BYTES = 0xffff;

    private final Still still;
    private final Medium medium;
    private final Meta meta;
    private final byte[] packet;
    private final Optional<Item> old;
    private final List<Stretch> oldData;
    private final List<Splice> splices = new ArrayList<>();

    private StillEdit(Still still, Meta meta, byte[] packet) {
        this.still = still;
        this.medium = still.medium();
        this.meta = meta;
        this.packet = packet;
        old = meta.packets().stream().findFirst();
        oldData = old.flatMap(meta::location)
                .map(location -> meta.stretches(location, medium))
                .orElse(List.of());
    }

    static Edited of(Still still, Meta meta, byte[] packet) {
        try {
            return new StillEdit(still, meta, packet).edited();
        } catch (Obstacle obstacle) {
            return new Edited.Not(List.of(obstacle.finding()));
        }
    }

    private Edited edited() throws Obstacle {
        if (old.isPresent() && (oldData.size() > STRETCHES || isShared(old.get().number()) || !isApart())) {
            throw Obstacle.because(CarrierCode.OFFSETS, "item " + old.get().number());
        }
        var own = boxOfOld();
        boolean fits = oldData.size() == 1
                && oldData.getFirst().to() - oldData.getFirst().from() >= packet.length;
        if (own.isEmpty() && fits && isDescribing()) {
            overOld(packet);
        } else {
            grown(own.map(Box::end).orElse(meta.box().end()));
            if (own.isEmpty()) {
                overOld(new byte[0]);
            }
        }
        return new Edited.Change(splices, List.of());
    }

    /** Its bytes may be what another item is, or a part of it. */
    private boolean isShared(long number) {
        return meta.references().used().contains(number)
                || meta.locations().all().stream()
                        .filter(location -> location.item() != number)
                        .flatMap(location -> meta.stretches(location, medium).stream())
                        .anyMatch(other -> oldData.stream().anyMatch(mine -> mine.meets(other.from(), other.to())));
    }

    /** Blanks go only over what is nothing but data, and over no byte twice. */
    private boolean isApart() {
        var rooms = Stream.concat(still.row().stream().filter(box -> box.is("mdat")), meta.idat().stream())
                .toList();
        var sorted =
                oldData.stream().sorted(Comparator.comparingLong(Stretch::from)).toList();
        return IntStream.range(0, sorted.size()).allMatch(i -> {
            var stretch = sorted.get(i);
            return (i == 0 || sorted.get(i - 1).to() <= stretch.from())
                    && rooms.stream().anyMatch(room -> stretch.from() >= room.body() && stretch.to() <= room.end());
        });
    }

    private boolean isDescribing() {
        return old.filter(item -> meta.references().ofPrimary().contains(item.number()))
                .isPresent();
    }

    /** Returns the box that holds the old packet alone, right behind what would grow: where this library puts it. */
    private Optional<Box> boxOfOld() {
        return still.row().stream()
                .filter(box -> box.is("mdat") && box.at() == meta.box().end() && oldData.size() == 1)
                .filter(box -> oldData.getFirst().equals(new Stretch(box.body(), box.end())))
                .findFirst();
    }

    /** Puts other bytes over the old packet, and blanks over its rest: nobody shall find the old label there. */
    private void overOld(byte[] bytes) {
        for (Stretch stretch : oldData) {
            var room = Arrays.copyOf(bytes, (int) (stretch.to() - stretch.from()));
            Arrays.fill(room, bytes.length, room.length, (byte) ' ');
            splices.add(new Splice(stretch.from(), stretch.to(), room));
        }
    }

    /** @param end the byte after the old packet's own box, or after {@code meta} */
    private void grown(long end) throws Obstacle {
        var sequence = still.first(SEQUENCES);
        if (sequence.isPresent() && end < medium.length()) {
            throw Obstacle.because(
                    StillCode.SEQUENCE,
                    String.valueOf(sequence.get().at()),
                    sequence.get().kind());
        }
        long number = old.isPresent() ? old.get().number() : freeNumber();
        long growth = entries(number);
        var moves = new Moves(meta, medium, number, meta.box().at(), end);
        moves.check();
        var iloc = located(moves, growth);
        long all = growth + iloc.length - meta.iloc().length();
        splices.add(new Splice(meta.iloc().at(), meta.iloc().end(), iloc));
        if (all != 0) {
            splices.add(resized(meta.box(), all));
        }
        splices.add(new Splice(meta.box().end(), end, StillBytes.box("mdat", packet)));
    }

    /** Enters the item and what it describes, where that is not said yet, and returns how many bytes that takes. */
    private long entries(long number) throws Obstacle {
        var entry = old.isPresent() ? new byte[0] : StillBytes.entry(number);
        var said = isDescribing() ? new byte[0] : said(number);
        if (entry.length > 0) {
            splices.add(resized(meta.iinf(), entry.length));
            int width = medium.u8(meta.iinf().body()) == 0 ? 2 : 4;
            if (width == 2 && meta.items().size() == MOST_IN_TWO_BYTES) {
                throw Obstacle.because(
                        CarrierCode.NO_ROOM, String.valueOf(meta.iinf().at()), "iinf");
            }
            splices.add(new Splice(
                    meta.iinf().body() + 4,
                    meta.iinf().body() + 4 + width,
                    number(width, meta.items().size() + 1L)));
        }
        boolean fresh = meta.iref().isEmpty();
        splices.add(Splice.insert(meta.iinf().end(), fresh ? joined(entry, said) : entry));
        if (!fresh && said.length > 0) {
            splices.add(resized(meta.iref().get(), said.length));
            splices.add(Splice.insert(meta.iref().get().end(), said));
        }
        return (long) entry.length + said.length;
    }

    private byte[] said(long number) throws Obstacle {
        return meta.iref().isEmpty()
                ? StillBytes.references(number, meta.primary())
                : StillBytes.describes(
                        References.width(still.boxes(), meta.iref().get()), number, meta.primary());
    }

    /** The table tells places that move with its own length, which wider numbers change. */
    private byte[] located(Moves moves, long growth) throws Obstacle {
        long length = meta.iloc().length();
        for (int i = 0; i < TRIES; i++) {
            long end = meta.box().end() + growth + length - meta.iloc().length();
            long by = end + Box.HEAD + packet.length - moves.to();
            var place = Location.at(moves.packet(), end + Box.HEAD, packet.length);
            var box = StillBytes.box("iloc", moves.moved(by, place).bytes());
            if (box.length == length) {
                return box;
            }
            length = box.length;
        }
        throw Obstacle.because(CarrierCode.NO_ROOM, String.valueOf(meta.iloc().at()), "iloc");
    }

    private Splice resized(Box box, long by) throws Obstacle {
        long length = box.length() + by;
        if (box.head() == Box.LONG_HEAD) {
            return new Splice(box.at() + Box.HEAD, box.body(), number(8, length));
        }
        if (length > MOST_IN_FOUR_BYTES) {
            throw Obstacle.because(CarrierCode.NO_ROOM, String.valueOf(box.at()), box.kind());
        }
        return new Splice(box.at(), box.at() + 4, number(4, length));
    }

    /** Items and groups of them share one row of numbers (ISO/IEC 14496-12, 8.18.3). */
    private long freeNumber() throws Obstacle {
        var taken = new HashSet<Long>(meta.places().keySet());
        meta.items().forEach(item -> taken.add(item.number()));
        still.boxes().in(meta.box(), 4).stream()
                .filter(box -> box.is("grpl"))
                .flatMap(groups -> still.boxes().in(groups).stream())
                .filter(group -> group.size() >= 8)
                .forEach(group -> taken.add(medium.u32(group.body() + 4)));
        boolean small = meta.iref().isPresent()
                && References.width(still.boxes(), meta.iref().get()) == 2;
        long most = Math.min(meta.locations().mostItem(), small ? MOST_IN_TWO_BYTES : MOST_IN_FOUR_BYTES);
        long next = taken.stream().mapToLong(Long::longValue).max().orElse(0) + 1;
        return LongStream.concat(LongStream.of(next), LongStream.rangeClosed(1, Math.min(most, taken.size() + 1L)))
                .filter(number -> number <= most && !taken.contains(number))
                .findFirst()
                .orElseThrow(() -> Obstacle.because(
                        CarrierCode.NO_ROOM, String.valueOf(meta.iinf().at()), "iinf"));
    }
}
