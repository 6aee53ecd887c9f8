package fengni;

import fengni.cli.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of the installation's own, for trials and single machines.
 *
 * <p>It listens on loopback only, asks for a random password from its first moment (scram), and keeps every commit
 * through a power cut: {@link Database#open} refuses a server that says otherwise. When the service is killed its database
 * lives on; the next start finds it by {@code postmaster.pid} and goes on with it.
 *
 * <p>If the power fails while the cluster is being made, the half-made folder has another name and is made anew.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String USER = "fengni";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PASSWORD_BYTES = 32;

    private final Path home;
    private final Path cluster;
    private final Database database;

    private EmbeddedDatabase(Path home, Path cluster, Database database) {
        this.home = home;
        this.cluster = cluster;
        this.database = database;
    }

    /** Returns a running server on the data under {@code folder}, adopted or started. */
    static EmbeddedDatabase start(Path folder) {
        return start(folder, "");
    }

    /**
     * Returns the same with settings of one's own.
     *
     * @param settings as PostgreSQL takes them on its command line; of two for one thing they win over the house's
     */
    static EmbeddedDatabase start(Path folder, String settings) {
        try {
            Files.createDirectories(folder);
            var home = PostgresBinaries.unpackedUnder(folder);
            var password = password(folder);
            var cluster = folder.resolve("cluster");
            if (!Files.isDirectory(cluster)) {
                make(home, cluster, folder.resolve("password"));
            }
            if (!runs(cluster)) {
                launch(home, cluster, settings);
            }
            return new EmbeddedDatabase(home, cluster, answering(cluster, password));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Database database() {
        return database;
    }

    /** Stops the server after its checkpoint; what was committed stays. */
    @Override
    public void close() {
        stop("fast");
    }

    /** Stops the server as a power cut would; what was committed stays, the next start takes longer. */
    void kill() {
        stop("immediate");
    }

    private void stop(String how) {
        try {
            run(List.of(home.resolve("bin/pg_ctl").toString(), "-D", cluster.toString(), "-m", how, "-w", "stop"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (!Files.exists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            var made = Files.createTempFile(
                    folder,
                    "password",
                    "",
                    PosixFilePermissions.asFileAttribute(
                            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)));
            Files.writeString(made, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            Files.move(made, file);
        }
        return Files.readString(file).strip();
    }

    private static void make(Path home, Path cluster, Path password) throws IOException {
        var making = cluster.resolveSibling("cluster-being-made");
        Folders.delete(making);
        run(List.of(
                home.resolve("bin/initdb").toString(),
                "-D",
                making.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums"));
        Files.move(making, cluster);
    }

    /**
     * Returns whether a server is there that a killed service left behind; it may still be replaying its log. A process
     * of another program that has got the number of one that is gone doesn't count.
     */
    private static boolean runs(Path cluster) throws IOException {
        return postmaster(cluster)
                .flatMap(server -> ProcessHandle.of(server.process()))
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains(cluster.toString()))
                .isPresent();
    }

    private record Postmaster(long process, int port) {}

    /** Reads what a server writes of itself before it does anything else. */
    private static Optional<Postmaster> postmaster(Path cluster) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
        return lines.size() > 3
                ? Optional.of(new Postmaster(
                        Long.parseLong(lines.get(0).strip()),
                        Integer.parseInt(lines.get(3).strip())))
                : Optional.empty();
    }

    private static void launch(Path home, Path cluster, String settings) throws IOException {
        run(List.of(
                home.resolve("bin/pg_ctl").toString(),
                "-D",
                cluster.toString(),
                "-l",
                cluster.resolveSibling("postgres.log").toString(),
                "-W",
                "-o",
                "-p " + freePort() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on"
                        + " -c synchronous_commit=on -c max_connections=60 -c max_wal_size=256MB "
                        + settings,
                "start"));
    }

    /** Returns the server that has the cluster, whoever started it, as soon as it answers to our password. */
    private static Database answering(Path cluster, String password) throws IOException {
        var giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUp) {
            var database = postmaster(cluster).map(server -> at(server.port(), password));
            if (database.filter(Database::answers).isPresent()) {
                return database.get();
            }
            pause();
        }
        throw new StartRefused(Exit.MISSING, "database.silent", cluster.resolveSibling("postgres.log"));
    }

    private static Database at(int port, String password) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the database was starting", stopped);
        }
    }

    /** PostgreSQL refuses to run as root, so root steps into a user namespace where it is nobody in particular. */
    private static void run(List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("unshare", "-U"));
        }
        whole.addAll(command);
        var said = Files.createTempFile("fengni-postgres", ".txt");
        try {
            var process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw refused(Files.readString(said));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the database was starting", stopped);
        } finally {
            Files.delete(said);
        }
    }

    private static StartRefused refused(String said) {
        return said.contains("unshare")
                ? new StartRefused(Exit.MISSING, "database.unshare", said.strip())
                : new StartRefused(Exit.MISSING, "database.failed", said.strip());
    }
}
