package fengni.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever the wire and the carrier do, a letter that was left is read once, in its order, and its files are there. */
class FaultyWireTest {
    private static final int SCHEDULES = Boolean.getBoolean("fengni.long") ? 2_000 : 50;
    private static final int ROUNDS = 400;
    private static final int SPOILED = Boolean.getBoolean("fengni.long") ? 25 : 5;

    private static Side operator;
    private static Side registry;
    private static FaultProxy proxy;
    private static final SentFiles FILES = new SentFiles();

    @BeforeAll
    static void start() {
        operator = Side.start();
        registry = Side.start();
        proxy = new FaultProxy(registry.address());
        Side.done(operator.part(Registries.class).enrol(proxy.address(), registry.invite()));
        operator.part(Post.class).stop();
    }

    @AfterAll
    static void stop() {
        proxy.close();
        operator.close();
        registry.close();
    }

    @Test
    void every_letter_is_read_once_and_in_order() {
        IntStream.range(0, SCHEDULES).forEach(FaultyWireTest::schedule);
    }

    private static void schedule(int seed) {
        var random = new Random(seed);
        var to = new ArrayList<Letter>();
        var from = new ArrayList<Letter>();
        try (var life = new Life()) {
            for (int round = 0; round < ROUNDS && !(round > SPOILED && arrived(to, from)); round++) {
                var spoils = round < SPOILED;
                proxy.spoil(() -> spoils ? fault(random) : FaultProxy.Fault.NONE);
                if (round < SPOILED / 2 && random.nextBoolean()) {
                    leave(operator, to, FILES.named("第 " + seed + "." + round + " 封"));
                    leave(registry, from, Letters.arrived());
                }
                operator.failures.set(spoils ? random.nextInt(2) : 0);
                life.round(random.nextInt(4) == 0);
                if (random.nextInt(3) == 0) {
                    proxy.release();
                }
            }
            proxy.release();
            Side.until(() -> registry.atRegistry.size() >= to.size());
        }
        assertThat(registry.atRegistry).as("seed %d, to the registry", seed).containsExactlyElementsOf(to);
        assertThat(operator.atOperator).as("seed %d, to the operator", seed).containsExactlyElementsOf(from);
        to.forEach(letter -> FILES.mustHaveArrived(registry, letter));
        registry.atRegistry.clear();
        operator.atOperator.clear();
    }

    private static boolean arrived(List<Letter> to, List<Letter> from) {
        return registry.atRegistry.size() >= to.size() && operator.atOperator.size() >= from.size();
    }

    private static void leave(Side side, List<Letter> left, Letter letter) {
        side.leave(letter);
        left.add(letter);
    }

    private static FaultProxy.Fault fault(Random random) {
        var faults = FaultProxy.Fault.values();
        synchronized (random) {
            return random.nextBoolean() ? FaultProxy.Fault.NONE : faults[random.nextInt(faults.length)];
        }
    }

    /** The operator's carrier from its start to its end, over and over. */
    private static final class Life implements AutoCloseable {
        private RegistryClient client = new RegistryClient(Side.QUICK.patience());
        private Carrier carrier = carrier(client);

        /** @param dies whether nothing that it remembers outlives this round */
        void round(boolean dies) {
            carrier.round(true);
            reading().round();
            if (dies) {
                client.close();
                client = new RegistryClient(Side.QUICK.patience());
                carrier = carrier(client);
            }
            pause();
        }

        private static Carrier carrier(RegistryClient client) {
            return new Carrier(
                    operator.part(Tables.class),
                    operator.part(Place.class),
                    operator.part(LetterBox.class),
                    client,
                    Side.QUICK,
                    () -> Optional.of(FILES));
        }

        private static Reading reading() {
            var reader = new Recipient() {
                @Override
                public Face face() {
                    return Face.OPERATOR;
                }

                @Override
                public void read(Letter letter) {
                    if (operator.failures.getAndDecrement() > 0) {
                        throw new IllegalStateException("this reading fails");
                    }
                    operator.atOperator.add(letter);
                }
            };
            return new Reading(
                    operator.part(Tables.class),
                    operator.part(Place.class),
                    () -> List.of(reader),
                    new Pace(
                            Side.QUICK.pollNear(),
                            Side.QUICK.pollFar(),
                            Side.QUICK.firstRetry(),
                            Side.QUICK.longestRetry(),
                            ROUNDS,
                            Side.QUICK.patience()));
        }

        private static void pause() {
            try {
                Thread.sleep(3);
            } catch (InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
