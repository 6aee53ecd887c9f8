package fengni.filing;

import fengni.filing.PossibleChange.Glimpse;
import fengni.filing.PossibleChange.Origin;
import fengni.filing.PossibleChange.What;
import fengni.law.ChinaDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The last day of the licence that was filed is over. A licence without an end never runs out. */
final class LicenceRanOut implements DriftRule {
    private static final String FIELD = "subject.licence-valid";

    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return day(filed.text(FIELD)).filter(_ -> filed.kind() == Kind.SUBJECT).filter(seen.today()::isAfter).stream()
                .map(until -> new PossibleChange(
                        What.LICENCE,
                        FIELD,
                        Place.DOSSIER,
                        until.toString(),
                        seen.today().toString(),
                        until.toString(),
                        came(until.plusDays(1), seen)))
                .toList();
    }

    /** A day came; it is the first from which something may be otherwise. */
    static Glimpse came(LocalDate day, SeenFacts seen) {
        return new Glimpse(
                Origin.CALENDAR, "", "", day.atStartOfDay(ChinaDay.ZONE).toInstant(), seen.now());
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
