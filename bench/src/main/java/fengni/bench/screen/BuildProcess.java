package fengni.bench.screen;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One process of {@link Builds}: {@code BuildProcess PEER SIZE}. */
public final class BuildProcess {
    private static final int BUILDS = 5;
    private static final long LONG_NANOS = 5_000_000_000L;
    private static final double MEGA = 1 << 20;

    private BuildProcess() {}

    /** Builds, and says what it took. */
    public static void main(String... arguments) {
        var peer = Peer.valueOf(arguments[0]);
        var words = new Language().lexicon(Lexicon.Size.valueOf(arguments[1])).words();
        long empty = live();
        long before = processCpu();
        var engine = peer.build(words);
        double first = (processCpu() - before) / 1e6;
        double megabytes = (live() - empty + engine.nativeBytes()) / MEGA;
        int found = engine.find(words.getFirst());
        engine.close();
        System.out.printf(Locale.ROOT, "built %.1f %.1f %.2f (found %d)%n", first, warm(peer, words), megabytes, found);
    }

    /** A build that takes long is not repeated often: it warms up while it runs. */
    private static double warm(Peer peer, List<String> words) {
        var nanos = new ArrayList<Long>();
        do {
            long before = CpuContest.cpu();
            peer.build(words).close();
            nanos.add(CpuContest.cpu() - before);
        } while (nanos.size() < BUILDS && nanos.getLast() < LONG_NANOS);
        nanos.sort(null);
        return nanos.get(Math.min(1, nanos.size() - 1)) / 1e6;
    }

    private static long processCpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static long live() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
