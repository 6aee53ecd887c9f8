package fengni.filing;

import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Recorder;
import fengni.evidence.Who;
import fengni.filing.PublicNumber.Kind;
import fengni.filing.PublicityTable.Entered;
import fengni.law.ChinaDay;
import fengni.offering.Offer;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The numbers that a service must show with a link (Algorithm provisions, Art. 26; deep synthesis provisions, Art. 19(3);
 * notices on generative AI services). All of them come from elsewhere: none is made here.
 *
 * <p>What a method has returned as done survives a crash. Safe for use by many threads.
 */
final class Publicity {

    private final Offerings offerings;
    private final PublicityTable table;
    private final Supplier<List<FiledNumbers>> registries;
    private final Recorder recorder;
    private final InstantSource clock;

    Publicity(
            Offerings offerings,
            PublicityTable table,
            Supplier<List<FiledNumbers>> registries,
            Recorder recorder,
            InstantSource clock) {
        this.offerings = offerings;
        this.table = table;
        this.registries = registries;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** What the public may know of a service; its name only when it has a number. */
    record Shown(Offer offer, List<PublicNumber> numbers) {
        String name() {
            return numbers.isEmpty() ? "" : offer.service().name();
        }

        String organisation() {
            return numbers.isEmpty() ? "" : offer.service().organisationName();
        }

        long service() {
            return offer.service().id().value();
        }
    }

    Optional<Shown> of(long service) {
        return ServiceId.of(service).flatMap(offerings::service).map(offer -> new Shown(offer, numbers(offer)));
    }

    private List<PublicNumber> numbers(Offer offer) {
        var numbers = new ArrayList<PublicNumber>();
        offer.filing()
                .map(filing -> new PublicNumber(
                        Kind.OFFICIAL_FILING,
                        filing.number(),
                        "",
                        filing.source(),
                        filing.entered(),
                        PublicNumber.address(filing.source()),
                        Optional.empty()))
                .ifPresent(numbers::add);
        entered(offer.service().id()).stream()
                .map(Entered::entry)
                .map(entry -> new PublicNumber(
                        Kind.OFFICIAL_GENERATIVE,
                        entry.number(),
                        entry.model(),
                        entry.source(),
                        entry.entered(),
                        PublicNumber.address(entry.source()),
                        Optional.empty()))
                .forEach(numbers::add);
        registries.get().stream()
                .flatMap(registry -> registry.of(offer.service().id()).stream())
                .map(filed -> new PublicNumber(
                        Kind.REGISTRY,
                        filed.number(),
                        filed.registry(),
                        filed.registry(),
                        filed.filed(),
                        Optional.of(filed.page()),
                        filed.ended()))
                .forEach(numbers::add);
        return List.copyOf(numbers);
    }

    List<Entered> entered(ServiceId service) {
        return table.of(service);
    }

    /** Enters a number of a generative AI service as a person found it published. */
    Outcome<GenerativeEntry> enter(ServiceId service, GenerativeEntry entry, String by) {
        var faults = entry.faults(ChinaDay.of(clock.instant()));
        if (!faults.none()) {
            return new Faulty<>(faults.list());
        }
        keep(service, "generative_number_entered", entry, by);
        table.enter(service, entry, by, clock.instant());
        return new Done<>(entry);
    }

    void remove(ServiceId service, long id, String by) {
        entered(service).stream().filter(one -> one.id() == id).forEach(one -> {
            keep(service, "generative_number_removed", one.entry(), by);
            table.remove(service, id);
        });
    }

    private void keep(ServiceId service, String outcome, GenerativeEntry entry, String by) {
        recorder.keep(new Happening(
                RecordType.FILING,
                service.value(),
                Who.of(Who.NOT_SUPPLIED),
                outcome,
                Optional.empty(),
                Map.of(),
                Map.of(
                        "model", entry.model(),
                        "number", entry.number(),
                        "source", entry.source(),
                        "entered", entry.entered().toString(),
                        "by", by)));
    }
}
