package fengni;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fengni.cli.Exit;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the database is.
 *
 * @param url {@code jdbc:postgresql://…}
 * @param password never logged
 */
record Database(String url, String user, String password) {
    private static final int OLDEST = 160_000;
    private static final int CONNECTIONS = 16;

    /** Returns whether a connection with this name and password stands. */
    boolean answers() {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return connection.isValid(1);
        } catch (SQLException silence) {
            return false;
        }
    }

    /**
     * Returns a pool on the migrated schema.
     *
     * @throws StartRefused if the server is not there, is older than 16 or does not keep what it acknowledged
     */
    HikariDataSource open() {
        if (!answers()) {
            throw new StartRefused(Exit.MISSING, "database.unreachable", url, user);
        }
        var settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        settings.setMinimumIdle(1);
        settings.setPoolName("fengni");
        var pool = new HikariDataSource(settings);
        try {
            mustKeepItsWord(pool);
            migrate(pool);
            return pool;
        } catch (RuntimeException refused) {
            pool.close();
            throw refused;
        }
    }

    static void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:fengni/migrations")
                .load()
                .migrate();
    }

    private static void mustKeepItsWord(DataSource pool) {
        var ask = JdbcClient.create(pool);
        int version = Integer.parseInt(
                ask.sql("show server_version_num").query(String.class).single());
        if (version < OLDEST) {
            throw new StartRefused(Exit.MISSING, "database.old", String.valueOf(version));
        }
        for (var setting : List.of("fsync", "synchronous_commit")) {
            var value = ask.sql("show " + setting).query(String.class).single();
            if (!value.equals("on")) {
                throw new StartRefused(Exit.MISSING, "database.forgetful", setting, value);
            }
        }
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "Database[" + url + " as " + user + "]";
    }
}
