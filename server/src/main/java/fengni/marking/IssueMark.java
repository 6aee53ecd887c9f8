package fengni.marking;

import fengni.vault.PrivateFolder;
import java.util.regex.Pattern;

/** The durable mark below which a node may have issued every number. */
final class IssueMark {
    private static final Pattern TEXT = Pattern.compile("issued below (\\d{1,18}) by node (\\d{1,5})\n");

    private final PrivateFolder folder;
    private final int node;
    private final String file;

    IssueMark(PrivateFolder folder, int node) {
        this.folder = folder;
        this.node = node;
        this.file = "produce-ids-" + node;
    }

    /** Returns the mark, or 0 when nothing was ever issued here. */
    long read() {
        folder.sweep();
        if (!folder.has(file)) {
            return 0;
        }
        var text = TEXT.matcher(folder.read(file));
        if (!text.matches() || Integer.parseInt(text.group(2)) != node) {
            throw new IllegalStateException("The mark " + folder.file(file)
                    + " is damaged: remove it once the clock is sure to be right, and numbers go on from the time.");
        }
        return Long.parseLong(text.group(1));
    }

    /** Once this has returned the mark survives a crash and a power cut. */
    void write(long mark) {
        folder.write(file, "issued below " + mark + " by node " + node + "\n");
    }
}
