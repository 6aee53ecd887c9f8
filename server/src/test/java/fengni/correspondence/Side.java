package fengni.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** One installation with both faces, and rooms that only remember what they read. */
final class Side implements AutoCloseable {
    static final Pace QUICK = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(20),
            Duration.ofMillis(2),
            Duration.ofMillis(10),
            3,
            Duration.ofSeconds(10));
    private static final List<String> TABLES = List.of(
            "registry_connection", "operator_enrolment", "letter_line", "letter_out", "letter_in", "letter_nonce");
    /** Here only the letters are tried: what the rooms would answer would come in between. */
    private static final List<String> ROOMS_THAT_READ = List.of("registryReads", "operatorReads");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final List<Letter> atRegistry = new CopyOnWriteArrayList<>();
    final List<Letter> atOperator = new CopyOnWriteArrayList<>();
    /** How many readings fail before one succeeds. */
    final AtomicInteger failures = new AtomicInteger();

    private final AtomicReference<GenericApplicationContext> context = new AtomicReference<>();
    private final TestConsole console;

    private Side() {
        this.console = TestConsole.start(more -> {
            context.set(more);
            more.registerBean(Pace.class, () -> QUICK);
            more.registerBean(RegistrySelf.class, () -> () -> Optional.of(new RegistryName("示例园区登记台", "SAMPLE")));
            more.registerBean("registryRemembers", Recipient.class, () -> new Remembers(Face.REGISTRY, atRegistry));
            more.registerBean("operatorRemembers", Recipient.class, () -> new Remembers(Face.OPERATOR, atOperator));
            more.addBeanFactoryPostProcessor(_ -> ROOMS_THAT_READ.forEach(more::removeBeanDefinition));
        });
    }

    static Side start() {
        return new Side();
    }

    private final class Remembers implements Recipient {
        private final Face face;
        private final List<Letter> letters;

        Remembers(Face face, List<Letter> letters) {
            this.face = face;
            this.letters = letters;
        }

        @Override
        public Face face() {
            return face;
        }

        @Override
        public void read(Letter letter) {
            if (failures.getAndUpdate(left -> Math.max(left - 1, 0)) > 0) {
                throw new IllegalStateException("this reading fails");
            }
            letters.add(letter);
        }
    }

    TestConsole console() {
        return console;
    }

    URI address() {
        return URI.create(console.address());
    }

    <T> T part(Class<T> type) {
        return context.get().getBean(type);
    }

    /** Forgets every letter and every peer. */
    void clear() {
        var jdbc = JdbcClient.create(console.database());
        for (var table : TABLES) {
            jdbc.sql("delete from " + table).update();
        }
        failures.set(0);
        atRegistry.clear();
        atOperator.clear();
    }

    String invite() {
        return done(part(Enrolments.class).invite(Letters.OPERATOR, "示例科技有限公司")).code();
    }

    /** Leaves letters in one committed transaction. */
    void leave(Letter... letters) {
        part(TransactionOperations.class).executeWithoutResult(_ -> {
            for (var letter : letters) {
                part(Outbox.class).leave(letter);
            }
        });
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Done.class);
        return ((Done<T>) outcome).value();
    }

    /** Waits until something holds; fails after a time that no healthy run needs. */
    static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            try {
                Thread.sleep(2);
            } catch (InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Override
    public void close() {
        console.close();
    }
}
