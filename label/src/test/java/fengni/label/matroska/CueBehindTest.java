package fengni.label.matroska;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fengni.label.Obstacle;
import fengni.label.file.Medium;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packets behind the last cluster, in every layout that files have, and the eye that looks at them once more. */
class CueBehindTest {
    private static final int FLIPS = Boolean.getBoolean("fengni.long") ? 20_000 : 80;
    private static final List<CueClusters.Packet> PACKETS = List.of(
            new CueClusters.Packet(new byte[] {1, 2, 3}, 40_000),
            new CueClusters.Packet(new byte[300], 40_023),
            new CueClusters.Packet(new byte[] {4}, 90_000));

    @TestFactory
    Stream<DynamicTest> packets_follow_and_places_stay_right() {
        return Stream.of("matroska", "webm")
                .flatMap(kind -> new Mkvs(kind).examples().entrySet().stream())
                .filter(example -> !example.getKey().equals("no cluster"))
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    var original = Medium.of(example.getValue());
                    var cued = cued(original, SegmentWalk.walk(original));

                    assertThat(CueReadBack.difference(original, cued, PACKETS)).isEmpty();
                    assertThat(SegmentWalk.walk(cued).all(Ids.CLUSTER))
                            .hasSize(SegmentWalk.walk(original).all(Ids.CLUSTER).size() + 2);
                    flipped(original, cued);
                }));
    }

    private static Medium cued(Medium original, Segment segment) throws Obstacle {
        var cluster = segment.all(Ids.CLUSTER).getLast();
        var last = new ArrayList<TimedBlock>();
        for (Element child : cluster.children(original)) {
            TimedBlock.of(original, 0, child).ifPresent(last::add);
        }
        var change = new CueEdit.Change(CueClusters.of(1, true, PACKETS), new Length(300, 95_000), last.getLast(), 10);
        return original.with(CueEdit.of(original, segment, change));
    }

    /** A single byte that is not as planned is seen, unless nobody reads it or it is a length. */
    private static void flipped(Medium original, Medium cued) {
        var bytes = cued.whole().array();
        var random = new Random(7);
        for (int i = 0; i < FLIPS; i++) {
            int at = random.nextInt(bytes.length);
            var other = bytes.clone();
            other[at] ^= (byte) (1 << random.nextInt(8));

            var difference = CueReadBack.difference(original, Medium.of(other), PACKETS);

            if (difference.isEmpty()) {
                assertThat(isFree(Medium.of(bytes), at)).as("byte %d", at).isTrue();
            }
        }
    }

    private static boolean isFree(Medium cued, int at) {
        return SegmentWalk.walk(cued).row().stream()
                .filter(element -> element.at() <= at && at < element.end())
                .anyMatch(element -> element.is(Ids.VOID)
                        || element.is(Ids.INFO)
                        || (element.is(Ids.TAGS) && Character.isDigit(cued.u8(at))));
    }

    @Test
    void frames_come_out_of_each_kind_of_lacing_as_they_went_in() throws Exception {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            int lacing = 2 * random.nextInt(4);
            int fixed = 1 + random.nextInt(700);
            var frames = new ArrayList<byte[]>();
            for (int i = 0; i <= (lacing == 0 ? 0 : random.nextInt(20)); i++) {
                var frame = new byte[lacing == 4 ? fixed : random.nextInt(700)];
                random.nextBytes(frame);
                frames.add(frame);
            }
            var medium = Medium.of(laced(lacing, frames));

            var found = Lacing.frames(medium, block(medium));

            assertThat(found).as("seed %d", seed).hasSameSizeAs(frames);
            for (int i = 0; i < frames.size(); i++) {
                assertThat(found.get(i).whole().bytes()).as("seed %d", seed).isEqualTo(frames.get(i));
            }
        }
    }

    @Test
    void a_broken_lace_is_an_obstacle_and_nothing_else() {
        for (int seed = 0; seed < 3000; seed++) {
            var random = new Random(seed);
            var bytes = new byte[10 + random.nextInt(40)];
            random.nextBytes(bytes);
            bytes[0] = (byte) 0xa3;
            bytes[1] = (byte) (0x80 | bytes.length - 2);
            bytes[2] = (byte) 0x81;
            var medium = Medium.of(bytes);

            assertThatCode(() -> {
                        try {
                            assertThat(Lacing.frames(medium, block(medium))).isNotEmpty();
                        } catch (Obstacle obstacle) {
                            assertThat(obstacle.finding().where()).isEqualTo("0");
                        }
                    })
                    .as("seed %d", seed)
                    .doesNotThrowAnyException();
        }
    }

    private static TimedBlock block(Medium medium) throws Obstacle {
        return TimedBlock.of(medium, 0, Element.at(medium, 0, medium.length())).orElseThrow();
    }

    private static byte[] laced(int lacing, List<byte[]> frames) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x81, 0, 0, (byte) lacing});
        if (lacing > 0) {
            out.write(frames.size() - 1);
        }
        for (int i = 0; i < frames.size() - 1; i++) {
            int size = frames.get(i).length;
            if (lacing == 2) {
                for (int rest = size; rest >= 0xff; rest -= 0xff) {
                    out.write(0xff);
                }
                out.write(size % 0xff);
            } else if (lacing == 6) {
                // a difference is counted from the middle of what four bytes can tell
                int told = i == 0 ? size : size - frames.get(i - 1).length + (1 << 27) - 1;
                out.writeBytes(EbmlBytes.number(0x1000_0000 | told, 4));
            }
        }
        frames.forEach(out::writeBytes);
        return EbmlBytes.element(PictureBlock.SIMPLE, out.toByteArray());
    }
}
