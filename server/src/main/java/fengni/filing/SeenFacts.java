package fengni.filing;

import fengni.evidence.KeptFacts;
import fengni.evidence.ServiceFacts;
import fengni.ledger.Receipt;
import fengni.offering.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is known today, to be held against what was filed.
 *
 * @param services the services of the dossier
 * @param records what the console's own records say today, by the key of the form's field
 * @param sightings what people saw elsewhere, the latest for each field
 */
record SeenFacts(
        Instant now,
        LocalDate today,
        List<ServiceSeen> services,
        Map<String, Noted> records,
        List<Sighting> sightings) {
    SeenFacts {
        services = List.copyOf(services);
        records = Map.copyOf(records);
        sightings = List.copyOf(sightings);
    }

    /** A value of the console's own records, and since when it has stood there. */
    record Noted(String value, Instant since) {}

    /** How many people use a service; a number that was not counted is empty. */
    record People(Optional<Long> registered, Optional<Long> monthly) {}

    /**
     * A service with what its gateway recorded since the filing was sent.
     *
     * @param product which product of the dossier it is, or {@link Place#DOSSIER}
     * @param facts the newest first
     */
    record ServiceSeen(Service service, int product, List<KeptFacts> facts, People people) {
        ServiceSeen {
            facts = List.copyOf(facts);
        }

        /** Returns every word that a count has, with when it was seen first and last. */
        Map<String, PossibleChange.Glimpse> words(Function<ServiceFacts, Map<String, Long>> count) {
            var found = new TreeMap<String, PossibleChange.Glimpse>();
            facts.stream()
                    .sorted(Comparator.comparing(SeenFacts::first))
                    .forEach(kept -> count.apply(kept.facts())
                            .keySet()
                            .forEach(word -> found.merge(word, glimpse(kept), ServiceSeen::later)));
            return found;
        }

        PossibleChange.Glimpse glimpse(KeptFacts kept) {
            var span = kept.facts().span();
            return glimpse(Optional.of(kept.receipt()), span.first(), span.last());
        }

        /** Returns a glimpse of the service now, without a record that shows it. */
        PossibleChange.Glimpse glimpse(Instant now) {
            return glimpse(Optional.empty(), now, now);
        }

        private PossibleChange.Glimpse glimpse(Optional<Receipt> receipt, Instant since, Instant at) {
            return new PossibleChange.Glimpse(
                    PossibleChange.Origin.GATEWAY,
                    service.name(),
                    receipt.map(Receipt::toString).orElse(""),
                    since,
                    at);
        }

        private static PossibleChange.Glimpse later(PossibleChange.Glimpse first, PossibleChange.Glimpse last) {
            return new PossibleChange.Glimpse(first.origin(), first.place(), first.proof(), first.since(), last.at());
        }
    }

    private static Instant first(KeptFacts kept) {
        return kept.facts().span().first();
    }
}
