package fengni.label.film;

import fengni.label.Obstacle;
import fengni.label.box.Box;
import fengni.label.file.Medium;
import fengni.label.file.Splice;
import fengni.law.Severity;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stretches put into boxes, whose lengths grow with them. */
final class Growth {
    private static final long MOST_IN_FOUR_BYTES = 0xffff_ffffL;

    private final List<Splice> put = new ArrayList<>();
    private final Map<Box, Long> grown = new LinkedHashMap<>();

    /** Puts bytes in the place of others, inside of all these boxes. */
    void put(long from, long to, byte[] piece, Box... around) {
        put.add(new Splice(from, to, piece));
        for (Box box : around) {
            grown.merge(box, piece.length - (to - from), Long::sum);
        }
    }

    /** Returns by how much the file grows. */
    long bytes() {
        return put.stream()
                .mapToLong(splice -> splice.piece().length - (splice.to() - splice.from()))
                .sum();
    }

    /** Returns everything with the new lengths; what is put in front of a box comes before the length of that box. */
    List<Splice> splices(Medium medium) {
        var all = new ArrayList<>(put);
        grown.forEach((box, more) -> length(medium, box, more).ifPresent(all::add));
        return all;
    }

    /** Returns true if a box becomes longer than its length can say. */
    boolean overflows(Medium medium) {
        return grown.entrySet().stream()
                .anyMatch(entry -> entry.getKey().head() == Box.HEAD
                        && medium.u32(entry.getKey().at()) != Box.OPEN
                        && entry.getKey().length() + entry.getValue() > MOST_IN_FOUR_BYTES);
    }

    /**
     * Returns everything with the new lengths, and with everything that points into the file pointing to what it did.
     *
     * @param moov the box that holds the tables
     */
    List<Splice> carried(Film film, Box moov) throws Obstacle {
        var offsets = Offsets.of(film, moov);
        var broken = film.boxes().faults().stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .findFirst();
        var against = broken.or(offsets::against);
        if (against.isPresent()) {
            throw Obstacle.because(
                    against.get().code(),
                    against.get().where(),
                    against.get().params().toArray());
        }
        var splices = splices(film.medium());
        if (overflows(film.medium())) {
            throw Obstacle.because(FilmCode.FILM_OFFSETS, String.valueOf(moov.at()), "mdat");
        }
        var moved = offsets.moved(new Moves(splices, film.medium().length()))
                .orElseThrow(() -> Obstacle.because(FilmCode.FILM_OFFSETS, String.valueOf(moov.at()), "stco"));
        splices.addAll(moved);
        return splices;
    }

    private static Optional<Splice> length(Medium medium, Box box, long more) {
        if (more == 0 || medium.u32(box.at()) == Box.OPEN) {
            return Optional.empty();
        }
        long length = box.length() + more;
        return Optional.of(
                box.head() == Box.LONG_HEAD
                        ? new Splice(
                                box.at() + Box.HEAD,
                                box.at() + Box.LONG_HEAD,
                                ByteBuffer.allocate(8).putLong(length).array())
                        : new Splice(
                                box.at(),
                                box.at() + 4,
                                ByteBuffer.allocate(4).putInt((int) length).array()));
    }
}
