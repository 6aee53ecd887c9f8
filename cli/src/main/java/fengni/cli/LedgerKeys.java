package fengni.cli;

import fengni.ledger.BodyKeys;
import fengni.ledger.CheckpointSigner;
import fengni.ledger.LedgerSettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The key files of a ledger of the command line: {@code keys/signing} and {@code keys/body} in its folder, readable by
 * their owner only. Lost with the folder, stolen with the folder: enough for one machine, not for a group.
 */
record LedgerKeys(Path folder) {
    private Path signing() {
        return folder.resolve("keys").resolve("signing");
    }

    Path body() {
        return folder.resolve("keys").resolve("body");
    }

    /** Returns whether there is no ledger and no key here yet. */
    boolean isUnused() {
        return !Files.exists(signing()) && !Files.exists(body()) && !Files.exists(folder.resolve("vkey"));
    }

    boolean isComplete() {
        return Files.exists(signing()) && Files.exists(body());
    }

    /** Makes both keys; after this returns they survive a loss of power. */
    void generate(Optional<String> origin) throws IOException {
        var name = origin.orElseGet(() -> "local/ledger/" + HexFormat.of().formatHex(random(4)));
        var secret = CheckpointSigner.generate(name);
        Files.createDirectories(folder);
        Files.createDirectories(
                body().resolveSibling("."),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        write(body(), HexFormat.of().formatHex(random(32)) + "\n");
        write(signing(), secret + "\n");
        force(folder.resolve("keys"));
        force(folder);
    }

    LedgerSettings settings() throws IOException {
        var signer = CheckpointSigner.parse(Files.readString(signing()));
        return new LedgerSettings(signer.verifier().name(), read(body()), signer, Clock.systemUTC());
    }

    /** Reads a key file of 64 hexadecimal digits; {@link IllegalArgumentException} when it is anything else. */
    static BodyKeys read(Path file) throws IOException {
        return BodyKeys.single(HexFormat.of().parseHex(Files.readString(file).strip()));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static void write(Path file, String text) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (var channel = FileChannel.open(
                fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
