package fengni;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real PostgreSQL for tests: one server a test run, a freshly migrated database for whoever asks. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** Returns a new database with all migrations of the house applied, and nothing else in it. */
    public static DataSource migrated() {
        return copied(Template.NAME);
    }

    /** Returns a new database as an installation of an earlier version left it. */
    static DataSource migratedTo(String version) {
        var database = copied("template1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:fengni/migrations")
                .target(version)
                .load()
                .migrate();
        return database;
    }

    private static DataSource copied(String template) {
        var server = Server.RUNNING.database();
        var name = "test_" + COUNT.incrementAndGet();
        var postgres = JdbcClient.create(source(server, "postgres"));
        Forgotten.drop(postgres);
        postgres.sql("create database " + name + " template " + template + " strategy file_copy")
                .update();
        return Forgotten.watched(new KeptConnections(server, name), name);
    }

    /** Where a database is and who may enter it. */
    public record Address(String url, String user, String password) {}

    /** Returns where one of these databases is, for a process of its own. */
    public static Address address(DataSource database) {
        return ((KeptConnections) database).address();
    }

    /** Databases whose holders are gone, a thousand files each: at the end of a run all of them would take minutes. */
    private static final class Forgotten extends WeakReference<DataSource> {
        private static final ReferenceQueue<DataSource> GONE = new ReferenceQueue<>();
        private static final Set<Forgotten> WATCHED = ConcurrentHashMap.newKeySet();

        private final String name;

        private Forgotten(DataSource database, String name) {
            super(database, GONE);
            this.name = name;
        }

        static DataSource watched(DataSource database, String name) {
            WATCHED.add(new Forgotten(database, name));
            return database;
        }

        static void drop(JdbcClient postgres) {
            for (var gone = GONE.poll(); gone != null; gone = GONE.poll()) {
                var forgotten = (Forgotten) gone;
                WATCHED.remove(forgotten);
                postgres.sql("drop database " + forgotten.name + " with (force)")
                        .update();
            }
        }
    }

    /** Migrated once a run: copying its files is many times faster than migrating anew. */
    private static final class Template {
        static final String NAME = made();

        private static String made() {
            var server = Server.RUNNING.database();
            JdbcClient.create(source(server, "postgres"))
                    .sql("create database migrated")
                    .update();
            Database.migrate(source(server, "migrated"));
            return "migrated";
        }
    }

    /** Keeps no connection: a database in which somebody is cannot be copied. */
    private static DataSource source(Database server, String name) {
        var source = new PGSimpleDataSource();
        source.setURL(server.url().replace("/postgres", "/" + name));
        source.setUser(server.user());
        source.setPassword(server.password());
        return source;
    }

    private static final class Server {
        /** Power cuts are tried on whole installations; here nothing need wait for the disk. */
        private static final String FORGETFUL =
                "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=1GB";

        static final EmbeddedDatabase RUNNING = start();

        private static EmbeddedDatabase start() {
            try {
                var folder = Files.createTempDirectory("fengni-test-database");
                var started = EmbeddedDatabase.start(folder, FORGETFUL);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
                return started;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static void stop(EmbeddedDatabase started, Path folder) {
            // a gentle stop would first write all databases to disk that nobody needs
            started.kill();
            try {
                Folders.delete(folder);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
