package fengni.bench;

import fengni.Pool;
import fengni.registry.lists.Searched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * How long a search for a part of a Chinese name takes while others search: with the index of grams, in imported lists and
 * in the registry's own list, and side by side with the plain scan. Requests begin at a fixed rate, whether the last is
 * answered or not, and a request's time counts from when it was due.
 *
 * <p>Run: {@code java -Xmx512m -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.ListSearch}
 */
public final class ListSearch {
    private ListSearch() {}

    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        var options = Options.of(Map.of("--records", 100_000, "--per-second", 50, "--seconds", 20), args);
        var folder = Scratch.make();
        System.out.println(Machine.setting());
        try (var pool = Pool.start(folder)) {
            var searched = new Searched(pool.source());
            long begun = System.nanoTime();
            searched.fill(options.number("--records"));
            System.out.printf(
                    "%d records in each list, filled in %d s%n",
                    options.number("--records"), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun));
            measure("imported lists, index of grams", searched::imported, searched, options);
            measure("own public list, index of grams", searched::own, searched, options);
            measure("imported lists, plain scan", searched::scanned, searched, options);
            System.out.println(Machine.setting());
        }
        Scratch.delete(folder);
    }

    private static void measure(String name, ToIntFunction<String> search, Searched searched, Options options)
            throws InterruptedException, ExecutionException {
        int rate = options.number("--per-second");
        int warm = searched.texts(200).stream().mapToInt(search).sum();
        var texts = searched.texts(rate * options.number("--seconds"));
        var answers = new ArrayList<Future<Answer>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int at = 0; at < texts.size(); at++) {
                long due = start + TimeUnit.SECONDS.toNanos(1) * at / rate;
                var text = texts.get(at);
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                answers.add(people.submit(() -> {
                    int rows = search.applyAsInt(text);
                    return new Answer(rows, System.nanoTime() - due);
                }));
            }
            System.out.printf("%-32s found %d rows warming up%n", name, warm);
            tell(name, times(answers), rate);
        }
    }

    /** How many rows a search found, and how long after it was due. */
    private record Answer(int rows, long nanos) {}

    private static long[] times(List<Future<Answer>> answers) throws InterruptedException, ExecutionException {
        var times = new long[answers.size()];
        for (int at = 0; at < times.length; at++) {
            times[at] = answers.get(at).get().nanos();
        }
        Arrays.sort(times);
        return times;
    }

    private static void tell(String name, long[] sorted, int rate) {
        System.out.printf(
                "%-32s %d searches at %d/s: p50 %d ms, p95 %d ms, p99 %d ms, longest %d ms%n",
                name,
                sorted.length,
                rate,
                millis(sorted, 50),
                millis(sorted, 95),
                millis(sorted, 99),
                millis(sorted, 100));
    }

    private static long millis(long[] sorted, int percent) {
        int at = Math.min(sorted.length - 1, sorted.length * percent / 100);
        return TimeUnit.NANOSECONDS.toMillis(sorted[at]);
    }
}
