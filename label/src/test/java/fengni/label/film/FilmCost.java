package fengni.label.film;

import fengni.label.CarrierContract;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Stored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures the cost of a label on films, beside {@code cp} in the same run: {@code FilmCost ROUNDS FILM...}, each film
 * copied, copied and synced, marked into a new file, and marked in place if it ends with moov. Prints medians and bests
 * in milliseconds.
 */
final class FilmCost {
    private FilmCost() {}

    /** What is measured. */
    private interface Task {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        for (String name : Arrays.copyOfRange(arguments, 1, arguments.length)) {
            measure(Path.of(name), rounds);
        }
    }

    private static void measure(Path film, int rounds) throws Exception {
        var folder = Files.createTempDirectory(film.toAbsolutePath().getParent(), "cost");
        var out = folder.resolve("out.mp4");
        var place = folder.resolve("place.mp4");
        var names = new String[] {"cp", "cp + sync", "new file", "in place"};
        var times = new double[names.length][rounds];
        try {
            for (int i = 0; i < rounds; i++) {
                times[0][i] = timed(out, () -> run("cp", "--sparse=auto", film.toString(), out.toString()));
                times[1][i] = timed(
                        out,
                        () -> run(
                                "sh",
                                "-c",
                                "cp --sparse=auto \"$0\" \"$1\" && sync \"$1\"",
                                film.toString(),
                                out.toString()));
                times[2][i] = timed(out, () -> written(Marker.mark(film, out, MarkOrder.of(CarrierContract.LABEL))));
                run("cp", "--sparse=always", film.toString(), place.toString());
                run("sync", place.toString());
                times[3][i] = timed(
                        folder.resolve("none"), () -> Marker.markInPlace(place, MarkOrder.of(CarrierContract.LABEL)));
            }
            for (int task = 0; task < names.length; task++) {
                Arrays.sort(times[task]);
                System.out.printf(
                        Locale.ROOT,
                        "%s %-10s median %.1f ms, best %.1f ms%n",
                        film.getFileName(),
                        names[task],
                        times[task][rounds / 2],
                        times[task][0]);
            }
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(place);
            Files.deleteIfExists(folder);
        }
    }

    private static double timed(Path fresh, Task task) throws Exception {
        Files.deleteIfExists(fresh);
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    private static void written(Stored stored) {
        if (!(stored instanceof Stored.Written)) {
            throw new AssertionError(stored.findings());
        }
    }
}
