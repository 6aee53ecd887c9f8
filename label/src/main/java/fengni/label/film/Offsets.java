package fengni.label.film;

import fengni.label.CarrierCode;
import fengni.label.box.Box;
import fengni.label.box.Boxes;
import fengni.label.file.Splice;
import fengni.label.film.OffsetTable.Move;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything in a film that says where in the file something stands: chunks of samples (stco, co64), sizes of what is
 * beside them (saio), fragments (tfhd with its own base, tfra). What cannot be moved is told as a reason.
 *
 * <p>Offsets of saio inside of fragments, of trun and of sidx count from a box that moves with them.
 */
final class Offsets {
    private static final int WINDOW = 1 << 16;
    /** What no program reads for its children, and what may hold any bytes. */
    private static final Set<String> LEAVES =
            Set.of("stts", "ctts", "stsc", "stsz", "stz2", "stss", "stco", "co64", "sdtp");

    private final Film film;
    private final Boxes boxes;
    private final Box moov;
    private final List<OffsetTable> tables = new ArrayList<>();
    private final List<Box> leaves = new ArrayList<>();
    /** Of all tables together, which are in memory at once while they are moved. */
    private long bytes;
    /** What has offsets that are not moved, if anything. */
    private final List<String> fixed = new ArrayList<>();

    private Offsets(Film film, Box moov) {
        this.film = film;
        this.boxes = film.boxes();
        this.moov = moov;
    }

    static Offsets of(Film film, Box moov) {
        var offsets = new Offsets(film, moov);
        offsets.boxes.at(moov, "trak").toList().forEach(offsets::track);
        offsets.hidden();
        offsets.items(moov);
        film.row().forEach(offsets::inFile);
        return offsets;
    }

    /** Returns true if something in the file is said to stand there. */
    boolean pointInto(long from, long to) {
        return tables.stream().anyMatch(table -> table.any(film.medium(), offset -> offset >= from && offset < to));
    }

    /** Returns true if something is said to stand there or behind, or before the beginning of the file. */
    boolean pointBehind(long from) {
        return tables.stream().anyMatch(table -> table.any(film.medium(), offset -> offset >= from || offset < 0));
    }

    /** Returns the numbers moved; empty if one of them cannot be. */
    Optional<List<Splice>> moved(Move move) {
        var moved =
                tables.stream().map(table -> table.moved(film.medium(), move)).toList();
        return moved.stream().allMatch(Optional::isPresent)
                ? Optional.of(moved.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    /** Returns what keeps all places where they are. */
    Optional<Finding> against() {
        return fixed.stream()
                .findFirst()
                .map(what -> Finding.of(FilmCode.FILM_OFFSETS, String.valueOf(moov.at()), what));
    }

    private void track(Box trak) {
        items(trak);
        var dref = boxes.at(trak, "mdia", "minf", "dinf", "dref").toList();
        boolean elsewhere = dref.stream()
                .flatMap(box -> boxes.in(box, 8).stream())
                .anyMatch(entry -> entry.size() < 4 || (boxes.medium().u32(entry.body()) & 1) == 0);
        if (elsewhere) {
            fixed.add("dref");
        }
        var mdia = boxes.at(trak, "mdia").toList();
        var minf = mdia.stream().flatMap(box -> boxes.at(box, "minf")).toList();
        var stbl = minf.stream().flatMap(box -> boxes.at(box, "stbl")).toList();
        var inside = stbl.stream().flatMap(box -> boxes.in(box).stream()).toList();
        long chunks = inside.stream().filter(Offsets::tellsChunks).count();
        if (mdia.size() != 1 || minf.size() != 1 || stbl.size() != 1 || chunks != 1) {
            unseen(trak.at(), chunks + " stco");
        }
        inside.forEach(this::inSampleTable);
        inside.stream().filter(box -> LEAVES.contains(box.kind())).forEach(leaves::add);
    }

    private static boolean tellsChunks(Box box) {
        return box.is("stco") || box.is("co64");
    }

    /**
     * Programs find tables of chunks where none belongs: in boxes that are read for their children anywhere, such as a
     * sample's description. Anything in {@code moov} that looks like the name of one, outside of the tables themselves,
     * is taken for one.
     */
    private void hidden() {
        long at = moov.body();
        for (Box leaf :
                leaves.stream().sorted(Comparator.comparingLong(Box::at)).toList()) {
            hidden(at, leaf.at());
            at = Math.max(at, leaf.end());
        }
        hidden(at, moov.end());
    }

    private void hidden(long from, long to) {
        for (long at = from; at + 4 <= to; at += WINDOW - 3) {
            var window = boxes.medium().slice(at, Math.min(WINDOW, to - at)).latin();
            if (window.contains("stco") || window.contains("co64")) {
                unseen(at, "stco");
                return;
            }
        }
    }

    private void unseen(long at, String what) {
        boxes.fault(FilmCode.FILM_OFFSETS, at, what);
    }

    private void inSampleTable(Box box) {
        switch (box.kind()) {
            case "stco" -> table(box, 4, 4);
            case "co64" -> table(box, 4, 8);
            case "saio" -> {
                boolean wide = box.size() > 0 && boxes.medium().u8(box.body()) > 0;
                boolean typed = box.size() >= 4 && (boxes.medium().u32(box.body()) & 1) != 0;
                table(box, typed ? 12 : 4, wide ? 8 : 4);
            }
            default -> {}
        }
    }

    /** Takes a table whose count stands behind some bytes of the box. */
    private void table(Box box, int own, int width) {
        long room = box.size() - own - 4;
        long count = room < 0 ? -1 : boxes.medium().u32(box.body() + own);
        if (count < 0 || count * width > room) {
            broken(box);
        } else {
            take(box, box.body() + own + 4, count, width, width);
        }
    }

    private void inFile(Box box) {
        switch (box.kind()) {
            case "moof" -> boxes.at(box, "traf", "tfhd").toList().forEach(this::fragment);
            case "mfra" -> boxes.at(box, "tfra").toList().forEach(this::randomAccess);
            case "meta" -> itemsOf(box);
            case "sidx" -> {
                if (box.at() < moov.at()) {
                    fixed.add("sidx");
                }
            }
            case "trak", "mdia", "minf", "stbl" -> unseen(box.at(), box.kind());
            default -> {}
        }
    }

    private void fragment(Box tfhd) {
        if (tfhd.size() < 4 || ((boxes.medium().u32(tfhd.body()) & 1) != 0 && tfhd.size() < 16)) {
            broken(tfhd);
        } else if ((boxes.medium().u32(tfhd.body()) & 1) != 0) {
            tables.add(new OffsetTable(tfhd.body() + 8, 1, 8, 8));
        }
    }

    private void randomAccess(Box tfra) {
        if (tfra.size() < 16) {
            broken(tfra);
            return;
        }
        var medium = boxes.medium();
        int width = medium.u8(tfra.body()) == 0 ? 4 : 8;
        long lengths = medium.u32(tfra.body() + 8);
        int numbers = (int) ((lengths >> 4 & 3) + (lengths >> 2 & 3) + (lengths & 3) + 3);
        long count = medium.u32(tfra.body() + 12);
        int stride = 2 * width + numbers;
        if (count * stride > tfra.size() - 16) {
            broken(tfra);
        } else {
            take(tfra, tfra.body() + 16 + width, count, width, stride);
        }
    }

    private void take(Box box, long first, long count, int width, int stride) {
        bytes += count * stride;
        if (bytes > Film.MOOV_BYTES) {
            boxes.fault(CarrierCode.PART_TOO_LARGE, box.at(), box.kind(), box.length(), Film.MOOV_BYTES);
        } else if (count > 0) {
            tables.add(new OffsetTable(first, (int) count, width, stride));
        }
    }

    private void items(Box parent) {
        boxes.at(parent, "meta").toList().forEach(this::itemsOf);
        boxes.at(parent, "udta", "meta").toList().forEach(this::itemsOf);
    }

    /** Items of a box meta have places of their own kind (iloc), which are not moved. */
    private void itemsOf(Box meta) {
        boolean found =
                MetaBox.of(boxes, meta).map(read -> boxes.in(meta, read.full() ? 4 : 0)).orElse(List.of()).stream()
                        .anyMatch(box -> box.is("iloc"));
        if (found) {
            fixed.add("iloc");
        }
    }

    private void broken(Box box) {
        boxes.fault(CarrierCode.BROKEN_PART, box.at(), box.kind());
    }
}
