package fengni.bench.screen;

import fengni.bench.Child;
import fengni.bench.Scratch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;

/** What it costs to make an engine, and what it then holds; each in a process of its own. */
final class Builds {
    private static final String HEAP = "3g";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final double BUILD_TIMES = 50;
    private static final double HEAP_PART = 0.25;

    /**
     * What a process said.
     *
     * @param first processor time of all threads for the first build, in ms: what a fresh program pays
     * @param warm processor time of the building thread, second best of several, in ms
     * @param megabytes live after a collection, without the words themselves, and outside the heap
     */
    private record Built(double first, double warm, double megabytes) {}

    private final Wishes wishes;

    Builds(Wishes wishes) {
        this.wishes = wishes;
    }

    void measure(boolean large) throws IOException {
        var folder = Scratch.make();
        for (var size : large ? List.of(Lexicon.Size.K64, Lexicon.Size.K500) : List.of(Lexicon.Size.K64)) {
            System.out.printf(
                    "%n## Building %s, each in a process with %s of heap%n%n"
                            + "| engine | first build, all threads, CPU ms | warm, one thread, CPU ms | MB held |%n"
                            + "|---|--:|--:|--:|%n",
                    size.title(), HEAP);
            var built = new EnumMap<Peer, Built>(Peer.class);
            for (Peer peer : Peer.values()) {
                if (peer.isPossible()) {
                    build(peer, size, folder, built);
                }
            }
            wish(size, built);
        }
        Scratch.delete(folder);
    }

    private static void build(Peer peer, Lexicon.Size size, Path folder, Map<Peer, Built> built) throws IOException {
        var log = folder.resolve(peer + "-" + size + ".log");
        try (var child = Child.start(log, HEAP, List.of(BuildProcess.class.getName(), peer.name(), size.name()))) {
            var seen = of(child.await("built (\\S+) (\\S+) (\\S+)", PATIENCE));
            built.put(peer, seen);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.1f |%n",
                    peer.title(),
                    seen.first(),
                    seen.warm(),
                    seen.megabytes());
        } catch (IOException failure) {
            boolean full = String.valueOf(failure.getMessage()).contains("OutOfMemoryError");
            System.out.printf("| %s | %s | | |%n", peer.title(), full ? "out of memory" : "not built in " + PATIENCE);
        }
    }

    private static Built of(MatchResult said) {
        return new Built(
                Double.parseDouble(said.group(1)),
                Double.parseDouble(said.group(2)),
                Double.parseDouble(said.group(3)));
    }

    private void wish(Lexicon.Size size, Map<Peer, Built> built) {
        var own = built.get(Peer.FENGNI);
        var hyperscan = built.get(Peer.HYPERSCAN);
        var houbb = built.get(Peer.HOUBB);
        if (size != Lexicon.Size.K500 || own == null) {
            return;
        }
        if (hyperscan != null) {
            var row = "500k, processor time to build";
            wishes.atLeast(row + ", warm", Peer.HYPERSCAN.title(), BUILD_TIMES, hyperscan.warm() / own.warm());
            wishes.atLeast(
                    row + ", fresh process", Peer.HYPERSCAN.title(), BUILD_TIMES, hyperscan.first() / own.first());
        }
        if (houbb != null) {
            wishes.atMost(
                    "500k, memory as a part of theirs",
                    Peer.HOUBB.title(),
                    HEAP_PART,
                    own.megabytes() / houbb.megabytes());
        }
    }
}
