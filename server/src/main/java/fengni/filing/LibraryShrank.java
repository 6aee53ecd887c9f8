package fengni.filing;

import fengni.evidence.KeptFacts;
import fengni.filing.PossibleChange.What;
import fengni.filing.SeenFacts.ServiceSeen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The feature database that requests meet is empty, or has less than half of the entries that it had since the filing
 * (deep synthesis provisions, Art. 10). Only a size below that of an earlier hour counts.
 */
final class LibraryShrank implements DriftRule {
    private static final String FIELD = "algorithm.harmful";

    private final long divisor;

    LibraryShrank(DriftLimit.All limits) {
        this.divisor = limits.of("library-share");
    }

    @Override
    public List<PossibleChange> compare(FiledDossier filed, SeenFacts seen) {
        return seen.services().stream()
                .flatMap(service -> shrunk(service).stream())
                .limit(1)
                .toList();
    }

    /** What counts is the newest hour: a library that has grown again differs no more. */
    private Optional<PossibleChange> shrunk(ServiceSeen service) {
        var met = service.facts().stream()
                .filter(kept -> kept.facts().requests() > 0)
                .sorted(Comparator.comparing(
                                (KeptFacts kept) -> kept.facts().span().first())
                        .reversed())
                .toList();
        long most = met.stream().mapToLong(LibraryShrank::size).max().orElse(0);
        return met.stream()
                .findFirst()
                .filter(newest -> size(newest) == 0 || size(newest) * divisor < most)
                .map(newest -> new PossibleChange(
                        What.LIBRARY,
                        FIELD,
                        Place.DOSSIER,
                        most == 0 ? "" : String.valueOf(most),
                        String.valueOf(size(newest)),
                        size(newest) == 0 ? "empty" : "1/" + Long.highestOneBit(most / size(newest)),
                        new PossibleChange.Glimpse(
                                PossibleChange.Origin.GATEWAY,
                                service.service().name(),
                                newest.receipt().toString(),
                                since(met, size(newest)),
                                newest.facts().span().last())));
    }

    /** Returns the first of the hours without a break in which it has been no larger. */
    private static Instant since(List<KeptFacts> newestFirst, long size) {
        return newestFirst.stream()
                .takeWhile(kept -> size(kept) <= size)
                .map(kept -> kept.facts().span().first())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static long size(KeptFacts kept) {
        return kept.facts().library().size();
    }
}
