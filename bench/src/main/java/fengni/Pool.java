package fengni;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.NullMarked;

/** The program's own database in a folder of its own. Stands in this package because starting it is private to the program. */
@NullMarked
public final class Pool implements AutoCloseable {
    private final EmbeddedDatabase server;
    private final HikariDataSource pool;

    private Pool(EmbeddedDatabase server) {
        this.server = server;
        this.pool = server.database().open();
    }

    /** Starts it with every migration applied. */
    public static Pool start(Path folder) {
        return new Pool(EmbeddedDatabase.start(folder));
    }

    public HikariDataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}
