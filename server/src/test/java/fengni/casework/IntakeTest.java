package fengni.casework;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestConsole;
import fengni.attachments.Samples;
import fengni.attachments.Upload;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

/** Strangers send files: what the house reads of them, and how much at once. */
class IntakeTest {
    private static final ComplaintDraft GOOD = draft("other", "情况");
    private static final ComplaintDraft FAULTY = draft("nonsense", "");
    private static final int FREE = Brake.NEW_OF_ADDRESS.free();

    private static TestConsole console;
    private static Intake intake;

    @BeforeAll
    static void start() {
        var context = new AtomicReference<GenericApplicationContext>();
        console = TestConsole.start(context::set);
        intake = context.get().getBean(Intake.class);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void faulty_drafts_with_files_are_braked_before_a_file_is_opened() {
        var opened = new AtomicInteger();
        var file = new Upload("a.txt", () -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(Samples.text());
        });
        for (int i = 0; i < FREE; i++) {
            assertThat(intake.lodge(FAULTY, List.of(file), "203.0.113.1")).isInstanceOf(Lodging.Faulty.class);
        }

        assertThat(intake.lodge(FAULTY, List.of(file), "203.0.113.1")).isInstanceOf(Lodging.Wait.class);
        assertThat(intake.lodge(GOOD, List.of(file), "203.0.113.1")).isInstanceOf(Lodging.Wait.class);
        assertThat(opened).hasValue(FREE);
    }

    @Test
    void slips_without_files_cost_no_attempt() {
        IntStream.range(0, FREE + 1)
                .forEach(_ -> assertThat(intake.lodge(FAULTY, List.of(), "203.0.113.2"))
                        .isInstanceOf(Lodging.Faulty.class));

        assertThat(intake.lodge(GOOD, List.of(), "203.0.113.2")).isInstanceOf(Lodging.Lodged.class);
    }

    @Test
    void files_of_no_more_than_four_senders_are_read_at_once() throws InterruptedException, ExecutionException {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var file = new Upload("a.txt", () -> slow(inside, most));
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 16)
                    .<Callable<Lodging>>mapToObj(
                            i -> () -> intake.lodge(i % 2 == 0 ? GOOD : FAULTY, List.of(file), "198.51.100." + i))
                    .toList();
            for (var one : senders.invokeAll(all)) {
                assertThat(one.get()).isNotNull();
            }
        }

        assertThat(most).hasValueBetween(1, 4);
        assertThat(inside).hasValue(0);
    }

    /** A file that takes its time, so that senders who were not held back would meet. */
    private static InputStream slow(AtomicInteger inside, AtomicInteger most) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        return new ByteArrayInputStream(Samples.text()) {
            @Override
            public void close() {
                try {
                    Thread.sleep(50);
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
                inside.decrementAndGet();
            }
        };
    }

    private static ComplaintDraft draft(String topic, String description) {
        return new ComplaintDraft(
                Optional.of(topic),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(description),
                Optional.empty());
    }
}
