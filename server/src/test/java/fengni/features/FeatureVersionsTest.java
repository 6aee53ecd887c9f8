package fengni.features;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.TestDatabase;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.screen.Feature;
import fengni.screen.FeatureFile;
import fengni.screen.FeatureFile.Reading;
import fengni.screen.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What changes together is one version, and nothing that was once in use breaks the set. */
class FeatureVersionsTest {
    private final DataSource database = TestDatabase.migrated();
    private final FeatureDatabase entries = new FeatureDatabase(database, new NewsTable(database), Clock.systemUTC());
    private final Features features = new Features(entries);

    @Test
    void a_group_of_words_stays_while_a_combination_names_it() {
        var group = Feature.literal("dan", "").withPattern(Kind.CLASS, "刷单|代刷").withSource("编辑部");
        var combination =
                Feature.literal("zu", "").withPattern(Kind.COMBO, "@dan & 返利").withSource("编辑部");
        assertThat(entries.addAll(List.of(group, combination), "li", "测试")).isEmpty();

        assertThat(entries.retire("dan", Optional.of("不用了"), "li"))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        refused -> assertThat(refused.faults().toString()).contains("pattern.unknown_class"));
        features.refresh();
        assertThat(features.current().size()).isEqualTo(2);
        assertThat(entries.retire("zu", Optional.of("不用了"), "li")).isInstanceOf(Outcome.Done.class);
        assertThat(entries.retire("dan", Optional.of("不用了"), "li")).isInstanceOf(Outcome.Done.class);
        assertThat(entries.retire("nobody", Optional.of("不用了"), "li")).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void entries_of_a_file_are_one_version_and_one_that_is_taken_keeps_all_out() {
        assertThat(entries.addAll(List.of(Feature.literal("p1", "词甲"), Feature.literal("p2", "词乙")), "li", "导入"))
                .isEmpty();
        var version = entries.versions(Long.MAX_VALUE, 1).getFirst();
        assertThat(version.added()).isEqualTo(2);
        assertThat(entries.version(version.version())).contains(version);

        assertThat(entries.addAll(List.of(Feature.literal("p3", "词丙"), Feature.literal("p2", "词丁")), "li", "导入"))
                .extracting(finding -> finding.fault().name())
                .containsExactly("DUPLICATE_ID");
        assertThat(entries.find("p3")).isEmpty();
        assertThat(entries.addAll(List.of(Feature.literal("f1", "词戊"), Feature.literal("f2", "词己")), "li", "导入"))
                .isEmpty();
        assertThat(entries.freshId()).isNotIn("f1", "f2");
    }

    @Test
    void what_is_exported_is_read_back_the_same() throws IOException {
        entries.begin();
        var lines = entries.admitted().stream().map(FeatureExportApi::line).collect(Collectors.joining());

        var reading = FeatureFile.read(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), FeatureFile.Form.JSON_LINES);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Accepted.class,
                        accepted -> assertThat(accepted.features()).isEqualTo(entries.admitted()));
    }
}
