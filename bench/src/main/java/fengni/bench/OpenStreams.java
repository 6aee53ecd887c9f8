package fengni.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pbench -pl bench -am package -Dmaven.test.skip=true && java -cp
 * 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.OpenStreams [--streams 5000] [--per-second 500] [--hold
 * 20]}
 *
 * <p>Holds open streams through all stages of a gateway with {@code -Xmx1g}: the model, the gateway and the client are
 * three processes, and on every stream comes one event each second. Prints heap, memory, processor time and delay; judges
 * none. Ends by itself, at the latest some three minutes after the ramp and the hold.
 */
final class OpenStreams {
    private static final String HEAP = "1g";
    private static final int SETTLE_SECONDS = 5;
    private static final int SPARE_FILES = 500;

    private final Options options;
    private final Child gateway;
    private final Streams streams;
    private int collections;

    private OpenStreams(Options options, Child gateway, int port) {
        this.options = options;
        this.gateway = gateway;
        this.streams = new Streams(port);
    }

    /** Runs the measurement and prints what was seen. */
    public static void main(String... arguments) throws IOException {
        var options = Options.of(Map.of("--streams", 5_000, "--per-second", 500, "--hold", 20), arguments);
        mustHaveFiles(options.number("--streams"));
        endAfter(options);
        var folder = Scratch.make();
        System.out.println("before: " + Machine.setting() + "; files in " + folder);
        try (var model = Child.start(folder.resolve("model.log"), "512m", List.of(Trickle.class.getName()));
                var gateway = gateway(folder, model.await("port (\\d+)").group(1))) {
            int port = Integer.parseInt(gateway.await("port (\\d+)").group(1));
            new OpenStreams(options, gateway, port).measure();
        }
        Scratch.delete(folder);
        System.out.println("after: " + Machine.setting() + "; " + options.values());
    }

    private static Child gateway(Path folder, String upstream) throws IOException {
        var base = "http://127.0.0.1:" + upstream + "/v1";
        var home = folder.resolve("gateway").toString();
        var command = List.of(VariantProcess.class.getName(), Variant.EVIDENCE.name(), base, home);
        return Child.start(folder.resolve("gateway.log"), HEAP, command);
    }

    /** The gateway has two sockets for each stream, the client and the model one. */
    private static void mustHaveFiles(int streams) throws IOException {
        long needed = 2L * streams + SPARE_FILES;
        if (Machine.mostOpenFiles() < needed) {
            System.err.printf(
                    "%d streams need %d open files for the gateway, and this shell allows %d: say 'ulimit -n %d'"
                            + " first, or take fewer with --streams.%n",
                    streams, needed, Machine.mostOpenFiles(), needed);
            System.exit(69);
        }
    }

    private static void endAfter(Options options) {
        long seconds = 180L + options.number("--hold") + options.number("--streams") / options.number("--per-second");
        Thread.ofPlatform().daemon().start(() -> {
            Pause.millis(seconds * 1_000);
            System.err.println("not done after " + seconds + " s: stopped");
            System.exit(70);
        });
    }

    private void measure() throws IOException {
        long idle = liveHeap();
        System.out.printf("idle: live heap %.1f MB, resident %d MB%n", mega(idle), Machine.resident(gateway.pid()));
        try (streams) {
            long before = cpu();
            streams.ramp(options.number("--streams"), options.number("--per-second"));
            Pause.millis(SETTLE_SECONDS * 1_000L);
            System.out.printf(
                    "opened: %d of %d, failed %s, %.1f s of CPU for the ramp%n",
                    streams.open(), options.number("--streams"), streams.failures(), (cpu() - before) / 1e6);
            hold();
            long loaded = liveHeap();
            System.out.printf(
                    "loaded: live heap %.1f MB after a collection, %.1f KB for each stream, resident %d MB%n",
                    mega(loaded), (loaded - idle) / 1024.0 / streams.open(), Machine.resident(gateway.pid()));
            System.out.printf("open at the end: %d, failed %s%n", streams.open(), streams.failures());
        }
    }

    private void hold() {
        long before = cpu();
        long start = System.nanoTime();
        streams.delays().count(true);
        Pause.millis(options.number("--hold") * 1_000L);
        streams.delays().count(false);
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = cpu() - before;
        var delays = streams.delays();
        System.out.printf(
                "held %.0f s: %.1f %% of a core, %d events, %.0f µs each; delay p50 %.1f p99 %.1f p99.9 %.1f ms%n",
                seconds,
                used / seconds / 1e4,
                delays.total(),
                used / delays.total(),
                delays.millis(0.5),
                delays.millis(0.99),
                delays.millis(0.999));
    }

    private long cpu() {
        return Cpu.micros(List.of(gateway.pid()));
    }

    private long liveHeap() throws IOException {
        gateway.tell("heap");
        collections++;
        return Long.parseLong(
                gateway.await("heap " + collections + " is (\\d+)").group(1));
    }

    private static double mega(long bytes) {
        return bytes / 1048576.0;
    }
}
