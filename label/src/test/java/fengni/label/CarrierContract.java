package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.file.Medium;
import fengni.law.CreditCode;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import fengni.law.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every carrier; each ships examples of its format, unmarked, named by what is special about them. */
public abstract class CarrierContract {
    public static final AigcLabel LABEL = AigcLabel.firstWrite(AigcLabelTest.PRODUCER, "c-1");

    /** A second number of the same producer, longer than the first. */
    public static final AigcLabel LATER = AigcLabel.firstWrite(AigcLabelTest.PRODUCER, "c-1-and-some-more");

    /** Another service extension: another producer. */
    public static final AigcLabel OTHERS =
            AigcLabel.firstWrite(ProviderCode.of(new CreditCode("91350100M000100Y43"), "00000"), "d-2");

    /** With a protection of the producer's own, quotes and all. */
    private static final AigcLabel SIGNED = new AigcLabel(
            LABEL.label(),
            LABEL.contentProducer(),
            LABEL.produceId(),
            "{\"SecurityData\":{\"Version\":1,\"Signature\":\"3045\"}}",
            LABEL.contentPropagator(),
            LABEL.propagateId(),
            "");

    private static final long SEED = 20261122;
    private static final int CUTS = 60;
    private static final int MUTANTS = Boolean.getBoolean("fengni.long") ? 20_000 : 150;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    protected abstract Format format();

    /** Returns whole files of the format without a label. */
    protected abstract Map<String, byte[]> examples();

    @TestFactory
    Stream<DynamicTest> a_label_comes_back_from_memory_and_from_a_file() {
        return each(example -> {
            var before = example.clone();
            assertThat(inspect(example).verdict()).isEqualTo(Verdict.NOT_FOUND);

            var marked = mark(example, LABEL);

            assertThat(example).isEqualTo(before);
            assertCarries(marked, LABEL);
            assertThat(throughFile(example)).isEqualTo(marked);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_own_label_is_replaced_and_the_file_is_as_if_the_first_had_not_been() {
        return each(example -> {
            var again = mark(mark(example, LABEL), LATER);
            assertCarries(again, LATER);
            assertCarries(mark(again, LABEL), LABEL);
        });
    }

    @TestFactory
    Stream<DynamicTest> what_people_see_or_hear_stays_the_same_under_any_label() {
        return each(example -> {
            var marked = mark(example, LABEL);
            assertThat(content(marked)).usingRecursiveComparison().isEqualTo(content(example));
            assertThat(content(mark(marked, LATER))).usingRecursiveComparison().isEqualTo(content(example));
        });
    }

    /** A propagator writes its own fields; what the producer wrote and signed comes back as it was (labelling measures, 6). */
    @TestFactory
    Stream<DynamicTest> a_file_that_is_passed_on_keeps_the_fields_of_its_producer() {
        return each(example -> {
            var marked = mark(example, SIGNED);
            var by = Propagator.of(ProviderCode.of(new CreditCode("91350100M000100Y43"), "20007"), "p-1");
            var passed = Propagation.usual().pass(name(), marked, false, by);
            assertThat(passed).as("%s", passed.findings()).isInstanceOf(PassedOn.InHand.class);
            var done = ((PassedOn.InHand) passed).marked().content();
            assertCarries(done, by.rewritten(SIGNED));
            assertThat(content(done)).usingRecursiveComparison().isEqualTo(content(example));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_signed_label_holds_in_the_file_that_it_was_signed_for() {
        return each(example -> {
            var order = MarkOrder.of(LABEL).signedBy(Signers.one());
            var answer = Marker.mark(name(), mark(example, LATER), order);
            if (answer instanceof Marked.Refused(var reasons) && isOnlyNoRoom(reasons)) {
                return;
            }
            var marked = done(answer);
            var inspection = inspect(marked);
            assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
            var protection = inspection.protections().getFirst();
            assertThat(protection.status()).isEqualTo(Protection.Status.VERIFIED);
            assertThat(protection.content())
                    .isEqualTo(content(example).isPresent() ? Protection.Part.INTACT : Protection.Part.NOT_CHECKED);
        });
    }

    /** A signature is long: where a short label fits, one with it may be refused, for this reason alone. */
    private static boolean isOnlyNoRoom(List<Finding> reasons) {
        return !reasons.isEmpty() && reasons.stream().allMatch(reason -> reason.code() == CarrierCode.NO_ROOM);
    }

    @TestFactory
    Stream<DynamicTest> the_label_of_another_is_never_replaced() {
        return each(example -> {
            var marked = mark(example, LABEL);
            assertThat(Marker.mark(name(), marked, MarkOrder.of(OTHERS)).findings())
                    .extracting(Finding::code)
                    .contains(FileCode.ALREADY_LABELLED);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_file_cut_anywhere_is_answered_and_never_made_worse() {
        return each(example -> {
            var marked = mark(example, LABEL);
            for (int i = 1; i < CUTS; i++) {
                answered(Arrays.copyOf(marked, (int) ((long) marked.length * i / CUTS)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_damaged_file_is_answered_and_never_made_worse() {
        return each(example -> {
            var random = new Random(SEED);
            var marked = mark(example, LABEL);
            for (int i = 0; i < MUTANTS / examples().size() + 1; i++) {
                answered(mutant(i % 2 == 0 ? example : marked, random));
            }
        });
    }

    /** Inspecting and marking throw nothing; what is marked nevertheless is read back with its label. */
    private void answered(byte[] damaged) {
        try {
            inspect(damaged);
            if (Marker.mark(name(), damaged, MarkOrder.of(LATER)) instanceof Marked.Done done) {
                assertThat(inspect(done.content()).label().orElseThrow().strict())
                        .contains(LATER);
            }
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("seed " + SEED + ": " + Arrays.toString(Arrays.copyOf(damaged, 64)), failure);
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        var mutant = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && mutant.length > 16; i++) {
            int near = random.nextInt(4) == 0 ? mutant.length : Math.min(mutant.length, 600);
            int at = random.nextInt(near);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 4), (byte) 0xff);
                case 3 -> Arrays.fill(mutant, at, Math.min(mutant.length, at + 4), (byte) 0);
                default -> mutant = Arrays.copyOf(mutant, Math.max(16, mutant.length - random.nextInt(64)));
            }
        }
        return mutant;
    }

    protected final byte[] mark(byte[] original, AigcLabel label) {
        return done(Marker.mark(name(), original, MarkOrder.of(label)));
    }

    protected final Inspection inspect(byte[] content) {
        return Inspector.inspect(name(), content);
    }

    public static byte[] done(Marked marked) {
        return switch (marked) {
            case Marked.Done done -> done.content();
            case Marked.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    private Optional<byte[]> content(byte[] file) {
        var content = Carriers.of(format()).flatMap(carrier -> carrier.content(Medium.of(file)));
        return content.map(bytes -> bytes.whole().bytes());
    }

    private void assertCarries(byte[] marked, AigcLabel label) {
        var inspection = inspect(marked);
        assertThat(inspection.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(inspection.verdict()).isEqualTo(Verdict.COMPLIANT);
        assertThat(inspection.label().orElseThrow().strict()).contains(label);
    }

    private byte[] throughFile(byte[] example) throws IOException {
        var in = Files.write(folder.resolve("in." + ending()), example);
        var out = folder.resolve("out." + ending());
        Files.deleteIfExists(out);
        assertThat(Marker.mark(in, out, MarkOrder.of(LABEL))).isInstanceOf(Stored.Written.class);
        assertThat(in).hasBinaryContent(example);
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList())
                    .containsExactlyInAnyOrderElementsOf(List.of("in." + ending(), "out." + ending()));
        }
        return Files.readAllBytes(out);
    }

    private String name() {
        return "example." + ending();
    }

    private String ending() {
        return format().endings().getFirst();
    }

    private Stream<DynamicTest> each(Trial trial) {
        return examples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> trial.of(example.getValue())));
    }

    /** One check of one example. */
    private interface Trial {
        void of(byte[] example) throws IOException;
    }
}
