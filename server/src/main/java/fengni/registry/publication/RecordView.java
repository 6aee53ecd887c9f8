package fengni.registry.publication;

import fengni.law.ChinaDay;
import fengni.pages.Option;
import fengni.pages.Shell;
import fengni.registry.Filing;
import java.time.Instant;
import java.util.List;

/**
 * A record as its page shows it.
 *
 * @param versions all of them, the newest first
 * @param shown the one whose content is shown
 */
record RecordView(List<Filing> versions, Filing shown, Beside beside) {
    RecordView {
        versions = List.copyOf(versions);
    }

    /**
     * What stands beside the entry.
     *
     * @param batches the notices that name it, the oldest first
     * @param notes what the registry added after objections, the newest first
     * @param objections how many are open that an officer found serious
     */
    record Beside(List<BatchTable.Mark> batches, List<RecordNote> notes, int objections) {
        Beside {
            batches = List.copyOf(batches);
            notes = List.copyOf(notes);
        }
    }

    static String batch(BatchTable.Mark mark) {
        return Places.batch(mark.number());
    }

    Filing newest() {
        return versions.getFirst();
    }

    boolean isNewest() {
        return shown.version() == newest().version();
    }

    Instant filed() {
        return versions.getLast().at();
    }

    String path() {
        return Places.record(shown);
    }

    String permalink(Filing version) {
        return Places.version(version);
    }

    String json() {
        return Places.json(shown);
    }

    /** Returns where a version stands beside the one before it. */
    String compared(Filing version) {
        return path() + "/compare?from=" + (version.version() - 1) + "&to=" + version.version();
    }

    List<Option> choices(Shell page) {
        return versions.stream()
                .map(one -> new Option(
                        String.valueOf(one.version()),
                        page.say("registry.publication.version.of", one.version(), page.day(ChinaDay.of(one.at())))))
                .toList();
    }
}
