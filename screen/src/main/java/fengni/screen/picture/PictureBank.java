package fengni.screen.picture;

import fengni.screen.table.BadTable;
import fengni.screen.table.Rows;
import fengni.screen.table.Rows.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Known pictures, found again however they lie. Immutable: a new version is built beside the old one and put in its place.
 * Safe for several threads. Memory: {@link HashIndex} and the entries.
 */
public final class PictureBank {
    private static final int COLUMNS = 5;
    private static final Comparator<PictureMatch> ORDER = Comparator.comparingInt(PictureMatch::distance)
            .thenComparing(match -> match.entry().id());

    private final String version;
    private final List<BankedPicture> entries;
    private final HashIndex index;

    private PictureBank(String version, List<BankedPicture> entries) {
        this.version = version;
        this.entries = List.copyOf(entries);
        this.index = HashIndex.of(entries.stream().map(BankedPicture::hash).toList());
    }

    /**
     * Builds a bank.
     *
     * @throws BadTable with everything that is wrong with the entries
     */
    public static PictureBank of(String version, List<BankedPicture> entries) {
        var findings = check(entries);
        if (!findings.isEmpty()) {
            throw new BadTable(findings);
        }
        return new PictureBank(version, entries);
    }

    /**
     * Reads a bank from lines of id, hash (64 hexadecimal digits), quality, class, source.
     *
     * @throws BadTable with everything that is wrong
     */
    public static PictureBank read(String version, String csv) {
        return of(version, Rows.read(csv, COLUMNS, PictureBank::entry));
    }

    private static BankedPicture entry(Row row) {
        var hash = PictureHash.parse(row.cell(1))
                .orElseThrow(() -> new IllegalArgumentException("a hash has 64 hexadecimal digits"));
        if (!row.cell(2).matches("\\d{1,3}")) {
            throw new IllegalArgumentException("'" + row.cell(2) + "' should be a quality from 0 to 100");
        }
        return new BankedPicture(row.cell(0), row.cell(3), row.cell(4), hash, Integer.parseInt(row.cell(2)));
    }

    /** Returns everything that keeps entries from being a bank: blank ids, ids used twice, hashes of pictures too plain. */
    public static List<String> check(List<BankedPicture> entries) {
        var findings = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (BankedPicture entry : entries) {
            if (entry.id().isBlank()) {
                findings.add("an entry of class " + entry.riskClass() + " has no id");
            } else if (!ids.add(entry.id())) {
                findings.add("the id " + entry.id() + " is used twice");
            }
            if (entry.quality() < Fingerprint.LEAST_QUALITY || entry.quality() > 100) {
                findings.add("entry " + entry.id() + " has quality " + entry.quality() + ", should be "
                        + Fingerprint.LEAST_QUALITY + " to 100: the hash of a plain picture fits too many others");
            }
        }
        return List.copyOf(findings);
    }

    /** Returns the version that was given. */
    public String version() {
        return version;
    }

    /** Returns the number of entries. */
    public int size() {
        return entries.size();
    }

    /**
     * Returns the known pictures that this one looks like, nearest first; each once. A picture too plain to tell
     * ({@link Fingerprint#LEAST_QUALITY}) looks like none.
     *
     * @param furthest 0 to {@value HashIndex#FURTHEST}; {@value PictureHash#USUAL_DISTANCE} is usual
     * @param most so many at most
     */
    public List<PictureMatch> search(Fingerprint picture, int furthest, int most) {
        if (picture.quality() < Fingerprint.LEAST_QUALITY) {
            return List.of();
        }
        Map<Integer, PictureMatch> found = new HashMap<>();
        for (Orientation orientation : Orientation.values()) {
            for (Near near : index.within(picture.hash(orientation), furthest, most)) {
                var match = new PictureMatch(entries.get(near.at()), near.distance(), orientation);
                found.merge(near.at(), match, (one, other) -> one.distance() <= other.distance() ? one : other);
            }
        }
        return found.values().stream().sorted(ORDER).limit(most).toList();
    }
}
