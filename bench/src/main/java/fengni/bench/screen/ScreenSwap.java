package fengni.bench.screen;

import fengni.bench.Machine;
import fengni.bench.Options;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Review;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * What a swap of the feature set costs those who are being reviewed: threads review messages of 50 characters without a
 * pause while another builds one version of 64,000 words after the other and publishes each. Phases with and without swaps
 * take turns, so that a noisy machine is noisy for both.
 *
 * <p>With {@code --changes 1} the version's own word leaves the set in use and that of the next comes, over shared tables
 * ({@link FeatureSet#changed}); every {@code --merge-every} versions the set is made whole, as a server does. Else each version is made whole.
 *
 * <p>Each version has a word of its own, and every message says the words of two neighbours: an answer that names one
 * version and has a hit of another is mixed.
 *
 * <p>Run: {@code scripts/bench-screen ScreenSwap [--threads 2] [--seconds 5] [--rounds 5] [--pause-millis 100]
 * [--changes 0] [--merge-every 50]}
 */
public final class ScreenSwap {
    private static final String EVEN = "双数版本";
    private static final String ODD = "单数版本";
    private static final int CHAT = 50;

    private final Options options;
    private final List<String> words;
    private final List<String> messages;
    private final AtomicReference<FeatureSet> current;
    private int version;

    private ScreenSwap(Options options) {
        this.options = options;
        var language = new Language();
        words = language.lexicon(Lexicon.Size.K64).words();
        messages = language.samples().getFirst().texts().stream()
                .map(text -> text.substring(0, CHAT - EVEN.length() - ODD.length()) + EVEN + ODD)
                .toList();
        current = new AtomicReference<>(next());
    }

    /** What the readers of one phase saw. */
    private static final class Seen {
        final Latencies latencies = new Latencies();
        /** From the change to the set in use. */
        final Latencies published = new Latencies();

        long failed;
        long mixed;
        long swaps;

        void add(Seen other) {
            latencies.add(other.latencies);
            published.add(other.published);
            failed += other.failed;
            mixed += other.mixed;
            swaps += other.swaps;
        }
    }

    /** Measures and prints. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var defaults = Map.of(
                "--threads",
                2,
                "--seconds",
                5,
                "--rounds",
                5,
                "--pause-millis",
                100,
                "--changes",
                0,
                "--merge-every",
                50);
        var options = Options.of(defaults, arguments);
        System.out.println("before: " + Machine.setting() + "; " + options.values());
        new ScreenSwap(options).run();
        System.out.println("after: load average " + Machine.load());
    }

    private void run() throws InterruptedException {
        phase(false);
        phase(true);
        var still = new Seen();
        var swapping = new Seen();
        for (int round = 0; round < options.number("--rounds"); round++) {
            still.add(phase(false));
            swapping.add(phase(true));
        }
        System.out.println("\n| | answers | swaps | failed | mixed | p50 µs | p90 | p99 | p99.9 | longest ms |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        print("without swaps", still);
        print("with swaps", swapping);
        System.out.printf(
                Locale.ROOT,
                "%nfrom a change to the set in use: p50 %.2f ms, p99 %.2f ms%n",
                swapping.published.micros(0.5) / 1_000,
                swapping.published.micros(0.99) / 1_000);
        double ratio = swapping.latencies.micros(0.99) / still.latencies.micros(0.99);
        boolean held = ratio <= 1.1 && swapping.failed + swapping.mixed + still.failed + still.mixed == 0;
        System.out.printf(
                Locale.ROOT,
                "%np99 with swaps: %.2f times that without, asked ≤ 1.1, none failed or mixed: %s%n",
                ratio,
                held ? "held" : "NOT HELD");
    }

    private Seen phase(boolean swaps) throws InterruptedException {
        merge();
        var going = new AtomicBoolean(true);
        var seen = IntStream.range(0, options.number("--threads"))
                .mapToObj(_ -> new Seen())
                .toList();
        var threads = new ArrayList<Thread>();
        seen.forEach(each -> threads.add(Thread.ofPlatform().start(() -> review(going, each))));
        var all = new Seen();
        if (swaps) {
            threads.add(Thread.ofPlatform().start(() -> publish(going, all)));
        }
        Thread.sleep(options.number("--seconds") * 1_000L);
        going.set(false);
        for (Thread thread : threads) {
            thread.join();
        }
        seen.forEach(all::add);
        return all;
    }

    private void review(AtomicBoolean going, Seen seen) {
        for (int i = 0; going.get(); i = (i + 1) % messages.size()) {
            long start = System.nanoTime();
            var set = current.get();
            try {
                var review = set.review(messages.get(i), Direction.INPUT);
                seen.latencies.count(System.nanoTime() - start);
                if (!isOf(set, review)) {
                    seen.mixed++;
                }
            } catch (RuntimeException failure) {
                seen.failed++;
            }
        }
    }

    private static boolean isOf(FeatureSet set, Review review) {
        return review.version().equals(set.version())
                && review.hits().size() == 1
                && review.hits().getFirst().matched().equals(own(set.version()));
    }

    private static String own(String version) {
        return Integer.parseInt(version) % 2 == 0 ? EVEN : ODD;
    }

    private void publish(AtomicBoolean going, Seen seen) {
        while (going.get()) {
            long start = System.nanoTime();
            current.set(options.number("--changes") > 0 ? changed() : next());
            seen.published.count(System.nanoTime() - start);
            seen.swaps++;
            if (version % options.number("--merge-every") == 0) {
                merge();
            }
            try {
                Thread.sleep(options.number("--pause-millis"));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private FeatureSet next() {
        version++;
        var own = new ArrayList<>(words);
        own.add(own("" + version));
        return FengniEngine.set("" + version, own, Peer.AS_WRITTEN);
    }

    /** The word of the version in use leaves and that of the next comes; an entry is called by its word. */
    private FeatureSet changed() {
        version++;
        var added = Feature.literal(own("" + version), own("" + version)).withMatching(Peer.AS_WRITTEN);
        return current.get().changed("" + version, List.of(added), Set.of(own("" + (version - 1))));
    }

    private void merge() {
        if (current.get().changes() > 0) {
            current.set(current.get().merged());
        }
    }

    private static void print(String name, Seen seen) {
        var latencies = seen.latencies;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %d | %d | %d | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                name,
                latencies.total(),
                seen.swaps,
                seen.failed,
                seen.mixed,
                latencies.micros(0.5),
                latencies.micros(0.9),
                latencies.micros(0.99),
                latencies.micros(0.999),
                latencies.micros(1) / 1_000);
    }
}
