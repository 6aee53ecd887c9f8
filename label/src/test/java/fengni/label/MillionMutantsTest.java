package fengni.label;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.label.corpus.Corpus;
import fengni.label.corpus.Exhibit;
import fengni.label.file.Slice;
import fengni.label.sound.Sounds;
import fengni.label.still.Stills;
import fengni.label.xmp.XmpEdit;
import fengni.label.xmp.XmpReading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Damaged files for every reader: each is answered with no exception, within memory and within a time that tells a loop from
 * work, and what is marked nevertheless is read back. A million with {@code -Dfengni.long=true}; a failure names seed and
 * index, and {@code -Dfengni.seed} and {@code -Dfengni.index} play one again; {@code -Dfengni.mutants} sets how many.
 */
class MillionMutantsTest {
    private static final long SEED = Long.getLong("fengni.seed", 20_261_122L);
    private static final int COUNT =
            Integer.getInteger("fengni.mutants", Boolean.getBoolean("fengni.long") ? 1_000_000 : 2_000);
    private static final int SMALL = 4096;
    private static final int THREADS = 2;
    private static final int TOLD = 50_000;
    /** A whole suite at work beside it makes none take half a second; this is a loop. */
    private static final long STUCK_MILLIS = 20_000;

    private static final AigcLabel LABEL = CarrierContract.LATER;
    private static final byte[] SOUND = Sounds.wav();

    /** A reader, the files that are damaged for it, and what it is asked. */
    private record Reader(String name, List<byte[]> seeds, Trial trial) {}

    /** One question to a reader; returns false if the answer is wrong. */
    private interface Trial {
        boolean of(byte[] mutant);
    }

    /** What one thread is at: the index and since when. */
    private record Work(Thread thread, int index, long since) {}

    private List<Reader> readers = List.of();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<String> failure = new AtomicReference<>("");
    private final List<AtomicReference<Work>> at = Stream.generate(
                    () -> new AtomicReference<>(new Work(Thread.currentThread(), -1, Long.MAX_VALUE)))
            .limit(THREADS)
            .toList();

    @Test
    void every_damaged_file_is_answered() throws InterruptedException {
        readers = readers();
        var again = Optional.ofNullable(Integer.getInteger("fengni.index"));
        if (again.isPresent()) {
            tried(again.get());
        } else {
            all();
        }
        assertThat(failure.get()).isEmpty();
    }

    @Test
    void every_carrier_is_among_the_examples() {
        assertThat(Examples.all().stream().map(Examples::format))
                .containsAll(ServiceLoader.load(Carrier.class).stream()
                        .map(carrier -> carrier.get().format())
                        .toList());
    }

    private void all() throws InterruptedException {
        long start = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (AtomicReference<Work> mine : at) {
            threads.add(Thread.ofPlatform().daemon().start(() -> work(mine)));
        }
        while (threads.stream().anyMatch(Thread::isAlive) && failure.get().isEmpty()) {
            threads.getFirst().join(500);
            at.forEach(work -> watch(work.get()));
        }
        counts(start);
    }

    private void work(AtomicReference<Work> mine) {
        for (int i = next.getAndIncrement(); i < COUNT && failure.get().isEmpty(); i = next.getAndIncrement()) {
            mine.set(new Work(Thread.currentThread(), i, System.nanoTime()));
            tried(i);
            if (i > 0 && i % TOLD == 0) {
                System.out.println("mutants: " + i + " of " + COUNT);
            }
        }
        mine.set(new Work(Thread.currentThread(), -1, Long.MAX_VALUE));
    }

    private void watch(Work work) {
        if (work.index >= 0 && (System.nanoTime() - work.since) / 1_000_000 > STUCK_MILLIS) {
            fail(
                    work.index,
                    "takes more than " + STUCK_MILLIS + " ms: " + Arrays.toString(work.thread.getStackTrace()));
        }
    }

    private void tried(int index) {
        var reader = readers.get(index % readers.size());
        try {
            if (!reader.trial.of(mutant(reader, index))) {
                fail(index, "is not what was written");
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            fail(index, thrown + " at " + Arrays.toString(thrown.getStackTrace()));
        }
    }

    private static byte[] mutant(Reader reader, int index) {
        var random = new Random(SEED * 1_000_003 + index);
        var seeds = reader.seeds;
        return Mutation.of(seeds.get(random.nextInt(seeds.size())), seeds.get(random.nextInt(seeds.size())), random);
    }

    private void fail(int index, String what) {
        var name = readers.get(index % readers.size()).name;
        failure.compareAndSet("", name + ", -Dfengni.seed=" + SEED + " -Dfengni.index=" + index + ": " + what);
    }

    private void counts(long start) {
        int done = Math.min(COUNT, next.get());
        var counts = new TreeMap<String, Integer>();
        for (int i = 0; i < readers.size(); i++) {
            counts.put(readers.get(i).name, (done - i + readers.size() - 1) / readers.size());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("mutants: %d in %.0f s, %.0f a second: %s%n", done, seconds, done / seconds, counts);
    }

    private static List<Reader> readers() {
        var all = new ArrayList<Reader>();
        var exhibits = Corpus.all();
        for (Examples examples : Examples.all()) {
            var name = "example." + examples.format().endings().getFirst();
            all.add(new Reader(
                    examples.format().key(), seeds(examples, name, exhibits), file -> isAnswered(name, file)));
        }
        var clips = exhibits.stream()
                .filter(one -> one.name().startsWith("wav"))
                .map(Exhibit::content)
                .toList();
        all.add(new Reader("voice clip", clips, MillionMutantsTest::isTakenOrRefused));
        all.add(new Reader("text", texts(), file -> isAnswered("example.txt", file)));
        all.add(new Reader("label", texts(), MillionMutantsTest::isReadTwice));
        all.add(new Reader("packet", packets(), MillionMutantsTest::isEdited));
        return List.copyOf(all);
    }

    /** Examples bare and marked, and the wild ones of the corpus. */
    private static List<byte[]> seeds(Examples examples, String name, List<Exhibit> exhibits) {
        var seeds = new ArrayList<byte[]>();
        for (byte[] example : examples.small(SMALL)) {
            seeds.add(example);
            seeds.add(CarrierContract.done(Marker.mark(name, example, MarkOrder.of(CarrierContract.LABEL))));
        }
        exhibits.stream()
                .filter(one -> one.name().startsWith(examples.format().key() + " - "))
                .map(Exhibit::content)
                .filter(content -> content.length <= SMALL)
                .forEach(seeds::add);
        return List.copyOf(seeds);
    }

    private static List<byte[]> texts() {
        return Stream.of(CarrierContract.LABEL.bareJson(), CarrierContract.LABEL.wrappedJson(), "（人工智能生成）\n春江\n")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> packets() {
        return Stream.of(XmpEdit.fresh(CarrierContract.LABEL), XmpEdit.fresh("x"), Stills.OTHER_XMP)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean isAnswered(String name, byte[] file) {
        Inspector.inspect(name, file);
        return switch (Marker.mark(name, file, MarkOrder.of(LABEL))) {
            case Marked.Refused refused -> !refused.findings().isEmpty();
            case Marked.Done done
            when done.beside().isPresent() ->
                done.beside()
                        .map(json -> AigcLabel.read(new String(json, StandardCharsets.UTF_8)))
                        .filter(LabelReading.Found.class::isInstance)
                        .isPresent();
            case Marked.Done done ->
                Inspector.inspect(name, done.content())
                        .label()
                        .flatMap(LabelReading.Found::strict)
                        .filter(LABEL::equals)
                        .isPresent();
        };
    }

    private static boolean isTakenOrRefused(byte[] clip) {
        var order = MarkOrder.of(LABEL).with(new VisibleWords.Usual()).with(new VoiceClip(clip));
        var marked = Marker.mark("example.wav", SOUND, order);
        return marked instanceof Marked.Done || !marked.findings().isEmpty();
    }

    /** What a reading says strictly, it says again of what it would write. */
    private static boolean isReadTwice(byte[] text) {
        var label = AigcLabel.read(new String(text, StandardCharsets.UTF_8)) instanceof LabelReading.Found found
                ? found.strict()
                : Optional.<AigcLabel>empty();
        return label.isEmpty()
                || (AigcLabel.read(label.get().bareJson()) instanceof LabelReading.Found again
                        && again.strict().equals(label));
    }

    /** A packet that was read takes the label, or has no place for it, and is read with it. */
    private static boolean isEdited(byte[] packet) {
        var reading = XmpReading.of(Slice.of(packet));
        var edited = reading.fault().isPresent() ? Optional.<String>empty() : XmpEdit.with(reading.text(), LABEL);
        return edited.isEmpty()
                || XmpReading.of(Slice.of(edited.get().getBytes(StandardCharsets.UTF_8)))
                        .fault()
                        .isEmpty();
    }
}
