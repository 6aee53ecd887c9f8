package fengni.demo;

import fengni.ledger.BodyKeys;
import fengni.ledger.Fsck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The records of everything above verify, and one byte changed in a copy of them is found. */
final class VerifiedLedger implements Step {
    private final Scene scene;

    VerifiedLedger(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public List<Check> play() {
        try {
            var copy = copied(scene.output().resolve("ledger-copy"));
            var sound = check(copy);
            var segment = largest(copy);
            long offset = flip(segment);
            var broken = check(copy);
            var found = broken.findings().stream()
                    .filter(finding -> !finding.kind().isNote())
                    .findFirst();
            return List.of(
                    Check.that(sound.isSound(), "demo.ledger.sound", sound.records(), sound.root()),
                    Check.that(
                            !broken.isSound(),
                            "demo.ledger.found",
                            segment.getFileName(),
                            offset,
                            found.map(finding -> finding.file() + ":" + finding.offset() + " " + finding.what())
                                    .orElse("")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Fsck.Report check(Path folder) throws IOException {
        return Fsck.check(folder, new Fsck.Trust(Optional.empty(), BodyKeys.clear()), (_, _) -> {});
    }

    private Path copied(Path copy) throws IOException {
        Files.createDirectories(copy);
        try (var files = Files.list(scene.ledger())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(copy.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return copy;
    }

    private static Path largest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".seg"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow(() -> new IllegalStateException("the ledger has no segment"));
        }
    }

    /** Flips the lowest bit of the byte in the middle of what is written, and returns where that is. */
    private static long flip(Path segment) throws IOException {
        var bytes = Files.readAllBytes(segment);
        int written = bytes.length;
        while (written > 0 && bytes[written - 1] == 0) {
            written--;
        }
        int middle = written / 2;
        bytes[middle] ^= 1;
        Files.write(segment, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        return middle;
    }
}
