package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.news.NewsTable;
import fengni.screen.Actions;
import fengni.screen.Context;
import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.Hit;
import fengni.screen.Kind;
import fengni.screen.Severity;
import fengni.screen.matching.Matching;
import fengni.screen.spelling.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start takes from the file, and when it builds instead. */
class SavedFeaturesTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final List<Feature> WORDS = List.of(
            Feature.literal("f1", "赌博网站"),
            new Feature(
                    "f2",
                    3,
                    Kind.LITERAL,
                    "代开\"发票\\",
                    new Matching(Set.of(View.GLYPH, View.SOUND), true, false, true, 5),
                    "A.1.f",
                    Severity.LOW,
                    new Actions(
                            Decision.REVIEW,
                            Decision.PASS,
                            Map.of(Context.NICKNAME, Decision.BLOCK, Context.ANSWER, Decision.ANSWER)),
                    Optional.empty(),
                    Optional.empty(),
                    "来源"));

    @TempDir
    private Path folder;

    private final DataSource database = TestDatabase.migrated();
    private final FeatureDatabase entries = database(database);

    @Test
    void aStartTakesTheSetThatWasKept() throws Exception {
        keep();

        var kept = new SavedFeatures(Optional.of(file()), database).open().orElseThrow();
        var next = new Features(database(database), NEVER, Optional.of(file()));
        next.refresh();

        assertThat(kept.set().version()).isEqualTo(entries.known().get().set().version());
        assertThat(next.current().features()).isEqualTo(WORDS);
        assertThat(hits(next)).containsExactly("f1");
        next.close();
    }

    @Test
    void aChangeLiesOverTheSetThatWasKept() throws Exception {
        keep();
        var next = new Features(entries, NEVER, Optional.of(file()));
        next.refresh();
        entries.retire("f1", Optional.of("测试"), "li");
        entries.addAll(List.of(Feature.literal("f3", "博网站")), "li", "测试");

        next.refresh();

        assertThat(hits(next)).containsExactly("f3");
        next.close();
    }

    @Test
    void aSetOlderThanTheDatabaseIsNotTaken() throws Exception {
        keep();
        entries.retire("f1", Optional.of("测试"), "li");

        assertThat(new SavedFeatures(Optional.of(file()), database).open()).isEmpty();
        var next = new Features(database(database), NEVER, Optional.of(file()));
        next.refresh();
        assertThat(hits(next)).isEmpty();
        next.close();
    }

    /** A folder that moved to another database, or a database that was brought back, may count the same versions. */
    @Test
    void aSetOfOtherEntriesUnderTheSameVersionIsNotTaken() throws Exception {
        keep();
        var other = TestDatabase.migrated();
        var others = database(other);
        others.addAll(List.of(WORDS.get(0), Feature.literal("f2", "博网")), "li", "开始");
        assertThat(new EntrySumTable(other).sum().version())
                .isEqualTo(new EntrySumTable(database).sum().version());

        var next = new Features(others, NEVER, Optional.of(file()));
        next.refresh();

        assertThat(hits(next)).containsExactly("f1", "f2");
        next.close();
    }

    @Test
    void aDamagedFileIsPassedOverAndWrittenAnew() throws Exception {
        keep();
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        var next = new Features(database(database), AT_ONCE, Optional.of(file()));
        next.refresh();

        assertThat(hits(next)).containsExactly("f1");
        awaitKept();
        next.close();
    }

    @Test
    void aSetThatWasMadeWholeAfterAChangeIsKept() throws Exception {
        keep();
        var next = new Features(database(database), AT_ONCE, Optional.of(file()));
        next.refresh();
        entries.addAll(List.of(Feature.literal("f3", "博网站")), "li", "测试");

        next.refresh();

        awaitKept();
        assertThat(FeatureSet.open(file()).changes()).isZero();
        next.close();
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNothing() throws Exception {
        entries.addAll(WORDS, "li", "开始");
        var features = new Features(
                entries, AT_ONCE, Optional.of(folder.resolve("missing").resolve("set")));

        features.refresh();

        assertThat(hits(features)).containsExactly("f1");
        features.close();
    }

    private void keep() throws InterruptedException {
        entries.addAll(WORDS, "li", "开始");
        try (var features = new Features(database(database), AT_ONCE, Optional.of(file()))) {
            features.refresh();
            awaitKept();
        }
        entries.known().set(KnownSet.NOTHING.after(entries.table().changedAfter(0)));
    }

    private void awaitKept() throws InterruptedException {
        while (new SavedFeatures(Optional.of(file()), database).open().isEmpty()) {
            Thread.sleep(5);
        }
    }

    private static List<String> hits(Features features) {
        return features.current().review("去赌博网站", Direction.INPUT).hits().stream()
                .map(Hit::entry)
                .toList();
    }

    private Path file() {
        return folder.resolve("feature-set.snapshot");
    }

    private static FeatureDatabase database(DataSource database) {
        return new FeatureDatabase(database, new NewsTable(database), Clock.systemUTC());
    }
}
