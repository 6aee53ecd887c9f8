package fengni.news;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one version row of the installation, and the transaction in which every change of control state is made.
 *
 * <p>A change begins by bumping the row. The row's lock is held until the commit, so changes become visible in the order
 * of their versions: whoever has read everything up to a version never finds a smaller one later.
 *
 * <p>Safe for use by many threads.
 */
public final class NewsTable {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<LongConsumer> committed = new CopyOnWriteArrayList<>();

    public NewsTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Bumps the version inside the transaction of the caller and returns it; the first statement of every change. */
    public static long bump(JdbcClient jdbc) {
        return jdbc.sql("update news set version = version + 1 returning version")
                .query(Long.class)
                .single();
    }

    /** Returns the newest committed version. */
    public long current() {
        return jdbc.sql("select version from news").query(Long.class).single();
    }

    /**
     * Runs a change in a transaction, or in the one that the calling thread is in; an exception undoes it whole.
     *
     * <p>Once this has returned outside any other transaction the change survives a crash, and this node knows it unless
     * its poller is late (see {@link NewsPoller}).
     *
     * @param work gets the version that every changed row must carry, and works on the same database
     */
    public <T> T change(LongFunction<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive() ? within(work) : alone(work);
    }

    /** Tells only after the connection is given back: the poller needs one, and the pool may be small. */
    private <T> T alone(LongFunction<T> work) {
        var bumped = new AtomicLong();
        var made = transaction.execute(_ -> {
            bumped.set(bump(jdbc));
            return work.apply(bumped.get());
        });
        tell(bumped.get());
        return made;
    }

    private <T> T within(LongFunction<T> work) {
        return transaction.execute(_ -> {
            long version = bump(jdbc);
            TransactionSynchronizationManager.registerSynchronization(new Tell(version));
            return work.apply(version);
        });
    }

    private void tell(long version) {
        committed.forEach(listener -> listener.accept(version));
    }

    /** Calls {@code listener} with the version after each commit of this node, on the thread that committed. */
    void onCommit(LongConsumer listener) {
        committed.add(listener);
    }

    private final class Tell implements TransactionSynchronization {
        private final long version;

        Tell(long version) {
            this.version = version;
        }

        @Override
        public void afterCommit() {
            tell(version);
        }
    }
}
