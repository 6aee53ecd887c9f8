package fengni;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A database whose connections are kept for the next question, as the pool of the program keeps them: proving the
 * password anew costs more than most questions do.
 *
 * <p>All databases of a run share the room for idle connections, so one that nobody asks any longer gives its place up
 * by itself. Safe for many threads.
 */
final class KeptConnections extends AbstractDataSource {
    /** Far below what the server takes, which is sixty together with those in use. */
    static final int MOST_IDLE = 24;

    private static final int SECONDS_TO_ANSWER = 2;
    private static final Deque<Idle> IDLE = new ArrayDeque<>();

    /** Holds the name alone: {@link TestDatabase} drops what nobody holds any longer. */
    private record Idle(String of, PooledConnection connection) {}

    private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    private final String name;

    KeptConnections(Database server, String name) {
        this.name = name;
        source.setURL(server.url().replace("/postgres", "/" + name));
        source.setUser(server.user());
        source.setPassword(server.password());
    }

    TestDatabase.Address address() {
        return new TestDatabase.Address(
                String.valueOf(source.getUrl()),
                String.valueOf(source.getUser()),
                String.valueOf(source.getPassword()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (var idle = idle(); idle.isPresent(); idle = idle()) {
            var connection = lent(idle.get());
            if (connection.isValid(SECONDS_TO_ANSWER)) {
                return connection;
            }
            idle.get().close();
        }
        return lent(source.getPooledConnection());
    }

    private Connection lent(PooledConnection connection) throws SQLException {
        connection.addConnectionEventListener(new Return(this));
        return connection.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("tests know one user");
    }

    /** Returns how many connections of all databases wait for a question. */
    static int idleOnes() {
        synchronized (IDLE) {
            return IDLE.size();
        }
    }

    private Optional<PooledConnection> idle() {
        synchronized (IDLE) {
            for (Iterator<Idle> each = IDLE.descendingIterator(); each.hasNext(); ) {
                var idle = each.next();
                if (idle.of().equals(name)) {
                    each.remove();
                    return Optional.of(idle.connection());
                }
            }
            return Optional.empty();
        }
    }

    /** Hangs on a connection only while somebody has it. */
    private record Return(KeptConnections to) implements ConnectionEventListener {
        @Override
        public void connectionClosed(ConnectionEvent event) {
            var back = (PooledConnection) event.getSource();
            back.removeConnectionEventListener(this);
            kept(new Idle(to.name, back)).ifPresent(longest -> end(longest.connection()));
        }

        private static Optional<Idle> kept(Idle idle) {
            synchronized (IDLE) {
                IDLE.addLast(idle);
                return IDLE.size() > MOST_IDLE ? Optional.of(IDLE.removeFirst()) : Optional.empty();
            }
        }

        /** What broke in the asker's hands is not given to the next one. */
        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            var broken = (PooledConnection) event.getSource();
            broken.removeConnectionEventListener(this);
            end(broken);
        }
    }

    private static void end(PooledConnection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException("a connection does not close", failure);
        }
    }
}
