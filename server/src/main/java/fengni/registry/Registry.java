package fengni.registry;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.law.ChinaDay;
import fengni.law.RegistryNumber;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whose registry this is, and its series of numbers. Every change is on record before it counts, and survives a crash when
 * the method has returned. Safe for use by many threads.
 */
public final class Registry {
    private static final int LONGEST_REASON = 500;

    private final Shelves shelves;
    private final Surroundings around;

    Registry(Shelves shelves, Surroundings around) {
        this.shelves = shelves;
        this.around = around;
    }

    /** Returns whose registry this is; empty before anybody said so. */
    public Optional<Whose> whose() {
        return shelves.whose().find();
    }

    public Outcome<Whose> set(WhoseDraft draft, String by) {
        return draft.checked()
                .map(whose -> around.inOne(() -> {
                    around.recorder()
                            .keep(record(
                                    "registry_set",
                                    by,
                                    Map.of(
                                            "name", whose.name(),
                                            "prefix", whose.prefix(),
                                            "contact", whose.contact(),
                                            "statement", whose.statement())));
                    shelves.whose().set(whose, by, around.now());
                    return whose;
                }));
    }

    /**
     * Leaves serials of this year out up to one, because they may have been given already: after a backup was put back,
     * numbers given since then stand in letters and on other people's pages, and must never be given again.
     */
    Outcome<NumberTable.Gap> skip(int upTo, String reason, String by) {
        var faults = new Faults().words(Optional.of(reason), "reason", LONGEST_REASON);
        var whose = whose();
        return faults.none()
                ? whose.<Outcome<NumberTable.Gap>>map(set -> around.inOne(() -> skip(set.prefix(), upTo, reason, by)))
                        .orElseGet(() -> new Outcome.Conflicting<>(Fault.of("upTo", "registry_not_set")))
                : new Outcome.Faulty<>(faults.list());
    }

    private Outcome<NumberTable.Gap> skip(String prefix, int upTo, String reason, String by) {
        var year = year();
        int last = shelves.numbers().last(prefix, year);
        if (upTo <= last || upTo >= RegistryNumber.LAST_SERIAL) {
            return Outcome.faulty(Fault.of("upTo", "range", last + 1, RegistryNumber.LAST_SERIAL - 1));
        }
        var gap = new NumberTable.Gap(year, last + 1, upTo, reason.strip(), by);
        around.recorder()
                .keep(record(
                        "serials_left_out",
                        by,
                        Map.of("prefix", prefix, "first", (long) gap.first(), "last", (long) upTo, "reason", reason)));
        return shelves.numbers().skip(prefix, gap, around.now())
                ? new Outcome.Done<>(gap)
                : new Outcome.Conflicting<>(Fault.of("upTo", "dossier_moved"));
    }

    List<NumberTable.Gap> gaps() {
        return whose().map(set -> shelves.numbers().gaps(set.prefix())).orElse(List.of());
    }

    private Year year() {
        return Year.from(around.now().atZone(ChinaDay.ZONE));
    }

    /** A change that an administrator of the registry makes, as the evidence keeps it. */
    public static Happening record(String outcome, String by, Map<String, Object> what) {
        return new Happening(
                RecordType.CONSOLE,
                0,
                Who.of(by),
                outcome,
                Optional.empty(),
                what,
                Map.of("by", by, "face", "registry"));
    }
}
