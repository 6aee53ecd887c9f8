package fengni.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a platform or a user does to a file.
 *
 * @param words what it is, for people
 * @param ending of the name of what comes out
 * @param line for {@code sh}; {@code $1} is the file, {@code $2} what comes out, {@code $3} an empty folder to work in
 */
record Treatment(String words, String ending, String line) {

    /** Runs it, if its first program is installed. */
    boolean isPossible() {
        var program = line.split(" ", 2)[0];
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
