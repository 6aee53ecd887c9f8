package fengni.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.screen.snapshot.BadSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSetTest {
    private static final int SEED = 20261123;
    private static final int ROUNDS = Boolean.getBoolean("fengni.long") ? 5_000 : 100;
    private static final int HASH = 32;
    private static final int HEADER = Long.BYTES + Integer.BYTES + HASH;
    private static final int TRAILER = Long.BYTES + HASH;
    /** Where entries, words and lengths of tables stand most densely. */
    private static final int NUMBERS = 4_000;

    private static final int TEXTS = 12;
    private static final int DAMAGES = Boolean.getBoolean("fengni.long") ? 100_000 : 2_000;

    @TempDir
    private Path folder;

    @Test
    void anOpenedSetReviewsAsTheOneThatWasSaved() throws IOException {
        var random = new Random(SEED);
        var file = folder.resolve("set");
        var hits = 0;
        var kinds = EnumSet.noneOf(Kind.class);
        for (int round = 0; round < ROUNDS; round++) {
            var features = Assorted.features(random);
            features.forEach(each -> kinds.add(each.kind()));
            var built = FeatureSet.of("v" + round, features);
            built.save(file);

            var opened = FeatureSet.open(file);

            assertThat(opened.version()).isEqualTo(built.version());
            assertThat(opened.size()).isEqualTo(built.size());
            assertThat(opened.features()).isEqualTo(built.features());
            for (int i = 0; i < TEXTS; i++) {
                hits += assertAlike(built, opened, Assorted.text(random), random);
            }
        }
        assertThat(hits).isPositive();
        assertThat(kinds).containsExactlyInAnyOrder(Kind.values());
    }

    private static final List<Context> CONTEXTS = List.of(Context.values());

    private static int assertAlike(FeatureSet built, FeatureSet opened, String text, Random random) {
        var context = CONTEXTS.get(random.nextInt(CONTEXTS.size()));
        var review = built.review(text, context);
        int middle = random.nextInt(text.length() + 1);
        var one = built.stream(context, StreamPolicy.STRICT);
        var other = opened.stream(context, StreamPolicy.STRICT);

        assertThat(opened.review(text, context)).as(text).isEqualTo(review);
        assertThat(other.feed(text.substring(0, middle))).isEqualTo(one.feed(text.substring(0, middle)));
        assertThat(other.feed(text.substring(middle))).isEqualTo(one.feed(text.substring(middle)));
        assertThat(other.end()).isEqualTo(one.end());
        return review.hits().size();
    }

    @Test
    void aSetOfNothingIsOpened() throws IOException {
        var file = folder.resolve("set");
        FeatureSet.of("empty", List.of()).save(file);

        assertThat(FeatureSet.open(file).review("赌博网站", Direction.INPUT).hits()).isEmpty();
    }

    @Test
    void aDamagedFileIsNeverTakenForASet() throws IOException {
        var random = new Random(SEED);
        var file = folder.resolve("set");
        FeatureSet.of("v", Assorted.features(random)).save(file);
        var good = Files.readAllBytes(file);
        for (int i = 0; i < DAMAGES; i++) {
            var bad = good.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            if (!Arrays.equals(good, bad)) {
                assertRefused(bad);
            }
        }
    }

    @Test
    void aFileThatWasCutAnywhereIsRefused() throws IOException {
        var file = folder.resolve("set");
        FeatureSet.of("v", List.of(Feature.literal("f1", "赌博网站"))).save(file);
        var good = Files.readAllBytes(file);
        int step = Boolean.getBoolean("fengni.long") ? 1 : 7;
        for (int length = 0; length < good.length; length += step) {
            assertRefused(Arrays.copyOf(good, length));
            assertRefused(Arrays.copyOf(Arrays.copyOf(good, length), good.length + 1));
        }
    }

    @Test
    void numbersThatNobodyWroteAreRefusedUnderARightChecksumToo() throws Exception {
        var random = new Random(SEED);
        var file = folder.resolve("set");
        FeatureSet.of("v", Assorted.features(random)).save(file);
        var good = Files.readAllBytes(file);
        int refused = 0;
        for (int i = 0; i < DAMAGES; i++) {
            var bad = good.clone();
            bad[HEADER + random.nextInt(Math.min(NUMBERS, bad.length - HEADER - TRAILER))] = (byte) random.nextInt(256);
            refused += isRefused(sealed(bad)) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    private boolean isRefused(byte... content) throws IOException {
        var file = folder.resolve("bad");
        Files.write(file, content);
        try {
            FeatureSet.open(file);
            return false;
        } catch (BadSnapshot refused) {
            return true;
        }
    }

    private static byte[] sealed(byte... content) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(content, 0, content.length - HASH);
        System.arraycopy(digest.digest(), 0, content, content.length - HASH, HASH);
        return content;
    }

    private void assertRefused(byte... content) throws IOException {
        var file = folder.resolve("bad");
        Files.write(file, content);
        assertThatThrownBy(() -> FeatureSet.open(file)).isInstanceOf(BadSnapshot.class);
    }

    @Test
    void aSetThatWasChangedIsSavedWhole() throws IOException {
        var file = folder.resolve("set");
        var set = FeatureSet.of("v1", List.of(Feature.literal("f1", "赌博网站"), Feature.literal("f2", "代开发票")))
                .changed("v2", List.of(Feature.literal("f3", "冰毒")), Set.of("f1"));
        set.save(file);

        var opened = FeatureSet.open(file);

        assertThat(opened.version()).isEqualTo("v2");
        assertThat(opened.changes()).isZero();
        assertThat(opened.review("赌博网站代开发票冰毒", Direction.INPUT).hits())
                .extracting(Hit::entry)
                .containsExactly("f2", "f3");
    }

    @Test
    void anOpenedSetIsChangedAsTheOneThatWasSaved() throws IOException {
        var file = folder.resolve("set");
        FeatureSet.of("v1", List.of(Feature.literal("f1", "赌博网站"), Feature.literal("f2", "代开发票")))
                .save(file);
        var opened = FeatureSet.open(file);

        assertThat(opened.checkChange(List.of(Feature.literal("f2", "冰毒")), Set.of()))
                .extracting(Finding::fault)
                .containsExactly(Fault.DUPLICATE_ID);
        assertThat(opened.changed("v2", List.of(Feature.literal("f3", "冰毒")), Set.of("f2"))
                        .review("赌博网站代开发票冰毒", Direction.INPUT)
                        .hits())
                .extracting(Hit::entry)
                .containsExactly("f1", "f3");
    }
}
