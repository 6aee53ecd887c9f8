package fengni.label;

import fengni.label.protection.Pins;
import fengni.law.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Public keys and certificates that somebody trusts to be those of whom their files are named after.
 *
 * <p>A key that stands in a label proves that label and content belong together, not whose they are; only a key from
 * elsewhere proves that. Immutable and safe for use by several threads.
 */
public final class TrustedKeys {
    /** Nobody is trusted. */
    public static final TrustedKeys NONE = new TrustedKeys(Pins.NONE, List.of());

    private static final int MOST_FILES = 10_000;

    private final Pins pins;
    private final List<Finding> findings;

    private TrustedKeys(Pins pins, List<Finding> findings) {
        this.pins = pins;
        this.findings = List.copyOf(findings);
    }

    /**
     * Reads files in PEM, and the files of folders: public keys (SM2, RSA) and certificates. A certificate that may issue
     * others vouches for the keys of those. A key is told by the name of its file.
     *
     * @throws IOException if a file or folder cannot be read as ASCII text
     */
    public static TrustedKeys read(List<Path> places) throws IOException {
        var pins = Pins.NONE;
        var findings = new ArrayList<Finding>();
        for (Path file : files(places)) {
            switch (Pins.read(name(file), Files.readString(file, StandardCharsets.US_ASCII))) {
                case Pins.Reading.Ready(var more) -> pins = pins.and(more);
                case Pins.Reading.Not(var reason) -> findings.add(reason);
            }
        }
        return new TrustedKeys(pins, findings);
    }

    /** Returns which files hold nothing that can be used. */
    public List<Finding> findings() {
        return findings;
    }

    Pins pins() {
        return pins;
    }

    private static List<Path> files(List<Path> places) throws IOException {
        var files = new ArrayList<Path>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                try (var inside = Files.list(place)) {
                    inside.filter(Files::isRegularFile)
                            .limit(MOST_FILES)
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(place);
            }
        }
        return files;
    }

    private static String name(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
