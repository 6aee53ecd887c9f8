package fengni.bench.screen;

import fengni.bench.Machine;
import fengni.bench.Options;
import fengni.bench.screen.Figures.Figure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the review of a text costs beside other engines, in one run: the same words, the same text, every hit made an object,
 * what they find compared.
 *
 * <p>Run: {@code scripts/bench-screen [--rounds 7] [--turn-millis 45] [--cost 1] [--500k 1] …}, see bench/README.md.
 */
public final class ScreenPeers {
    private static final int CHECKED = 100_000;
    private static final int CHECKED_OF_THE_SLOW = 20_000;
    private static final long PROBE_NANOS = 300_000_000L;
    private static final int PROBE = 20_000;

    private final Options options;
    private final Language language = new Language();
    private final List<Sample> clean = language.samples();
    private final Figures figures = new Figures();

    private ScreenPeers(Options options) {
        this.options = options;
    }

    /** Measures all and prints it; options are on (1) or off (0), or numbers. */
    public static void main(String... arguments) throws IOException {
        var defaults = Map.of(
                "--rounds", 7,
                "--turn-millis", 45,
                "--cost", 1,
                "--500k", 1,
                "--build", 1,
                "--stream", 1,
                "--slope", 1,
                "--longest", 9_999_999);
        var options = Options.of(defaults, arguments);
        System.out.println("before: " + Machine.setting() + "; " + options.values());
        new ScreenPeers(options).run();
        System.out.println("\nafter: load average " + Machine.load());
    }

    private void run() throws IOException {
        System.out.printf(
                "%d characters in the language, clean text of %,d UTF-16 units%n",
                language.characters().count(), language.text().length());
        if (!Peer.HYPERSCAN.isPossible()) {
            System.out.println("Hyperscan is not here: install Debian's libhyperscan5 for its rows");
        }
        var wishes = new Wishes(figures);
        if (options.number("--cost") == 1) {
            for (var size : Lexicon.Size.values()) {
                if (size != Lexicon.Size.K500 || options.number("--500k") == 1) {
                    contest(size);
                }
            }
            wishes.cost(clean);
        }
        if (options.number("--build") == 1) {
            new Builds(wishes).measure(options.number("--500k") == 1);
        }
        if (options.number("--stream") == 1) {
            new StreamCost(language, options, wishes).measure();
        }
        if (options.number("--slope") == 1) {
            new Slopes(language, options.number("--longest"), wishes).measure();
        }
        wishes.print();
    }

    private void contest(Lexicon.Size size) {
        var lexicon = language.lexicon(size);
        System.out.printf(
                Locale.ROOT,
                "%n## %s: %,d words of %.1f characters on average%n",
                size.title(),
                lexicon.words().size(),
                lexicon.meanLength());
        var engines = build(lexicon);
        var samples = new ArrayList<>(clean);
        clean.forEach(each -> samples.add(each.dirty(lexicon)));
        var dirty = samples.getLast().texts().getFirst();
        compare(engines, dirty.substring(0, Math.min(CHECKED, dirty.length())));
        samples.forEach(each -> measure(size, each, engines));
        engines.values().forEach(Engine::close);
        print(size, samples);
    }

    /** Hankcs takes more memory than this machine has for half a million words: {@link Builds} shows it. */
    private static Map<Peer, Engine> build(Lexicon lexicon) {
        var engines = new EnumMap<Peer, Engine>(Peer.class);
        for (Peer peer : Peer.values()) {
            if (peer.isPossible() && (peer != Peer.HANKCS || lexicon.size() != Lexicon.Size.K500)) {
                engines.put(peer, peer.build(lexicon.words()));
            }
        }
        return engines;
    }

    private static void compare(Map<Peer, Engine> engines, String text) {
        var reference = Stream.of(Peer.HANKCS, Peer.HYPERSCAN, Peer.FENGNI)
                .flatMap(peer -> Optional.ofNullable(engines.get(peer)).stream())
                .findFirst()
                .orElseThrow();
        System.out.println("\nhits in the beginning of the dirty text:");
        engines.forEach((peer, engine) -> {
            var part = peer.isHoubb() ? text.substring(0, CHECKED_OF_THE_SLOW) : text;
            var differences = new SameHits(reference.spans(part)).differences(peer, engine.spans(part));
            System.out.printf(
                    "%-40s %,7d characters, %,d hits, %s%n",
                    peer.title(),
                    part.length(),
                    engine.find(part),
                    differences.isEmpty() ? "as promised" : differences);
        });
    }

    private void measure(Lexicon.Size size, Sample sample, Map<Peer, Engine> engines) {
        var contest = new CpuContest<Peer>(options.number("--rounds"), options.number("--turn-millis"));
        var parts = new EnumMap<Peer, Sample>(Peer.class);
        engines.forEach((peer, engine) -> {
            var part = affordable(engine, sample);
            parts.put(peer, part);
            contest.add(peer, part.characters(), () -> pass(engine, part));
        });
        contest.run()
                .forEach((peer, nanos) -> figures.put(
                        size,
                        sample.name(),
                        peer,
                        new Figure(nanos, parts.getOrDefault(peer, sample).characters() < sample.characters())));
    }

    private static long pass(Engine engine, Sample sample) {
        long found = 0;
        for (String text : sample.texts()) {
            found += engine.find(text);
        }
        return found;
    }

    /** Some engines need time that grows with the square of a text: of a long one they get what they can do in some seconds. */
    private static Sample affordable(Engine engine, Sample sample) {
        if (sample.texts().size() > 1) {
            return sample;
        }
        var text = sample.texts().getFirst();
        for (int length = PROBE; length < text.length(); length *= 2) {
            long before = CpuContest.cpu();
            engine.find(text.substring(0, length));
            if (CpuContest.cpu() - before > PROBE_NANOS) {
                return new Sample(sample.name(), List.of(text.substring(0, length)));
            }
        }
        return sample;
    }

    private void print(Lexicon.Size size, List<Sample> samples) {
        System.out.println("\nns a character (times ours as written):\n");
        var head = new StringBuilder("| engine |");
        samples.forEach(each -> head.append(' ').append(each.name()).append(" |"));
        System.out.println(head);
        System.out.println("|---|" + "--:|".repeat(samples.size()));
        for (Peer peer : Peer.values()) {
            var row = new StringBuilder("| " + peer.title() + " |");
            samples.forEach(each -> row.append(' ')
                    .append(figures.cell(size, each.name(), peer))
                    .append(" |"));
            System.out.println(row);
        }
    }
}
