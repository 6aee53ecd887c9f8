package fengni.features;

import fengni.screen.Feature;
import fengni.screen.Finding;
import fengni.screen.lists.ImportFinding;
import fengni.screen.lists.TableHead;
import java.util.List;
import java.util.Optional;

/**
 * What there is in a file that is brought in.
 *
 * @param entries what would be added
 * @param refused why the whole file is refused; only files of entries are taken whole or not at all
 * @param untaken rows of a list that are not taken, and what else is to be told of it
 * @param head how its first table was read
 * @param named whether the entries have ids of their own
 */
public record ImportReading(
        List<Feature> entries,
        List<Finding> refused,
        List<ImportFinding> untaken,
        Optional<TableHead> head,
        boolean named) {
    public ImportReading {
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
        untaken = List.copyOf(untaken);
    }

    static ImportReading refused(List<Finding> findings) {
        return new ImportReading(List.of(), findings, List.of(), Optional.empty(), true);
    }
}
