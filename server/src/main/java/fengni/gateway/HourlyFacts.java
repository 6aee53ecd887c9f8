package fengni.gateway;

import fengni.evidence.Recorder;
import fengni.evidence.ServiceFacts;
import fengni.offering.Service;
import fengni.screen.FeatureSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Counts in memory what each service does, and puts it on record once an hour a service, and when the gateway closes
 * (see {@link fengni.evidence.ServiceFacts}). Thread-safe.
 *
 * <p>A crash loses the hour that runs, never one whose record was kept. While the ledger takes no record the ended hours
 * wait in memory: they stay few, since then no request goes on either.
 */
final class HourlyFacts implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HourlyFacts.class.getName());
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Recorder recorder;
    private final Supplier<FeatureSet> features;
    private final InstantSource clock;
    private final ConcurrentHashMap<Slot, FactsOfHour> hours = new ConcurrentHashMap<>();
    /** Hours that are over and not yet on record; used by one thread at a time. */
    private final ArrayDeque<ServiceFacts> ended = new ArrayDeque<>();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("gateway-facts").unstarted(this::run);

    HourlyFacts(Recorder recorder, Supplier<FeatureSet> features, InstantSource clock) {
        this.recorder = recorder;
        this.features = features;
        this.clock = clock;
    }

    private record Slot(long service, Instant hour) {}

    HourlyFacts start() {
        thread.start();
        return this;
    }

    /** An admitted request is about to be asked. */
    void asked(Exchange exchange) {
        note(exchange.service(), hour -> hour.asked(exchange, features.get()));
    }

    /** An answer was labelled: how people are shown it. The metadata label is always there. */
    void labelled(Service service, String explicit) {
        note(service, hour -> hour.labelled(explicit));
    }

    void answered(Service service, String modality) {
        note(service, hour -> hour.answered(modality));
    }

    /** A request was refused because it held content that is no text. */
    void unsupported(Service service) {
        note(service, FactsOfHour::unsupported);
    }

    /** Keeps the hours that are over; those that cannot be kept stay. Returns whether all were. */
    boolean keepEnded() {
        var now = hour(clock.instant());
        return keep(slot -> slot.hour().isBefore(now));
    }

    /** Keeps the running hour too. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keep(_ -> true);
    }

    private void note(Service service, Consumer<FactsOfHour> what) {
        var now = clock.instant();
        var slot = new Slot(service.id().value(), hour(now));
        while (!hours.computeIfAbsent(slot, _ -> new FactsOfHour(slot.service(), slot.hour()))
                .take(now, what)) {
            // It was put on record between the look and the note: the next one is a fresh hour.
            Thread.onSpinWait();
        }
    }

    private synchronized boolean keep(Predicate<Slot> which) {
        hours.forEach((slot, hour) -> {
            if (which.test(slot) && hours.remove(slot, hour)) {
                ended.add(hour.over());
            }
        });
        try {
            for (var facts = ended.peek(); facts != null; facts = ended.peek()) {
                recorder.keep(facts.happening());
                ended.remove();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the facts of an hour could not be kept", e);
            return false;
        }
    }

    private void run() {
        try {
            var rest = untilNextHour();
            while (!closing.await(rest.toMillis(), TimeUnit.MILLISECONDS)) {
                rest = keepEnded() ? untilNextHour() : AGAIN;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration untilNextHour() {
        var now = clock.instant();
        return Duration.between(now, hour(now).plus(1, ChronoUnit.HOURS)).plusMillis(1);
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }
}
