package fengni.registry.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.registry.shelf.Checks.Known;
import fengni.registry.verification.Part;
import fengni.registry.verification.Standing;
import fengni.registry.verification.Verified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every finding, told as point, grade and sentence. */
class ChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String SUBJECT = "甲有限公司";

    private final Checks checks = new Checks(ShelfRules.shipped(), number -> switch (number.charAt(0)) {
        case 'x' -> Grade.FAILED;
        case '?' -> Grade.UNDETERMINED;
        default -> Grade.PASSED;
    });

    private static ShelfApp app(String own, String supplier, String category) {
        var row = new ShelfRow(2, "应用", "cn.a", SUBJECT, "", own, supplier, category);
        return new ShelfApp(1, 1, row, AppState.LISTED, true, 1, 1, Grade.UNCHECKED, Optional.empty());
    }

    /** Reads a record that says yes, with these fields in pairs. */
    private static AppRecord yes(String... pairs) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "synthesis", "yes", "saidBy", "开发者", "saidOn", "2026-01-05", "evidence", "邮件", "functions", "问答"));
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return ShelfHouse.done(new AppRecordDraft(fields).checked(TODAY));
    }

    private static Optional<Verified> listed(Standing standing, String subject, String role) {
        var part = new Part(standing, "清单", Optional.of(Lists.DAY));
        return Optional.of(new Verified(
                "n",
                "n",
                "算法",
                subject,
                Optional.of(role).filter(word -> !word.isEmpty()),
                part,
                Lists.NOTHING,
                Lists.NOTHING,
                Instant.EPOCH));
    }

    private List<String> found(ShelfApp app, AppRecord record, Optional<Verified> own, Optional<Verified> supplier) {
        return checks.of(new Known(app, record, own, supplier)).stream()
                .map(check -> check.point().word() + " " + check.grade().word() + " " + check.said())
                .toList();
    }

    private List<String> ofOwn(Optional<Verified> own) {
        return found(app("n", "", ""), AppRecord.NONE, own, Optional.empty());
    }

    @Test
    void an_app_that_nobody_asked_is_undetermined_and_looked_at_by_its_number_alone() {
        assertThat(found(app("", "", ""), AppRecord.NONE, Optional.empty(), Optional.empty()))
                .containsExactly("synthesis_asked undetermined unasked");
        assertThat(ofOwn(listed(Standing.IN_IMPORTED_LISTS, SUBJECT, "provider")))
                .containsExactly(
                        "synthesis_asked undetermined unasked",
                        "own_fits passed fits",
                        "own_stands passed standing_in_imported_lists",
                        "own_in_force passed in_force",
                        "own_role passed role_provider",
                        "own_subject passed subject_same");
    }

    @Test
    void an_app_that_says_no_is_compared_with_its_shelf() {
        var no = ShelfHouse.done(
                new AppRecordDraft(Map.of("synthesis", "no", "saidBy", "开发者", "saidOn", "2026-01-05", "evidence", "邮件"))
                        .checked(TODAY));

        assertThat(found(app("", "", "工具"), no, Optional.empty(), Optional.empty()))
                .containsExactly("synthesis_asked passed no", "answer_agrees passed no_agrees");
        assertThat(found(app("n", "", ""), no, Optional.empty(), Optional.empty()))
                .contains("answer_agrees undetermined no_but_number");
        assertThat(found(app("n", "", "深度合成-AI绘画"), no, Optional.empty(), Optional.empty()))
                .contains("answer_agrees failed no_but_category");
    }

    @Test
    void a_number_is_told_by_form_standing_force_role_and_subject() {
        assertThat(ofOwn(Optional.empty())).contains("own_stands undetermined unverified");
        assertThat(ofOwn(Optional.of(Lists.none("n")))).contains("own_stands not_found standing_not_in_imported_lists");
        assertThat(ofOwn(listed(Standing.SELF_DECLARED, "", "")))
                .contains("own_stands undetermined standing_self_declared");
        for (var ended : List.of(Standing.ENDED, Standing.ENDED_IN_IMPORTED_LISTS)) {
            assertThat(ofOwn(listed(ended, SUBJECT, "provider"))).contains("own_in_force failed ended");
        }
        assertThat(ofOwn(listed(Standing.PUBLISHED, SUBJECT, "supporter")))
                .contains("own_role failed role_not_provider");
        assertThat(ofOwn(listed(Standing.PUBLISHED, SUBJECT, ""))).contains("own_role undetermined role_unknown");
        assertThat(ofOwn(listed(Standing.PUBLISHED, "", "provider")))
                .contains("own_subject undetermined subject_unknown");
        assertThat(ofOwn(listed(Standing.PUBLISHED, "甲有限责任公司", "provider")))
                .contains("own_subject undetermined subject_form");
        assertThat(ofOwn(listed(Standing.PUBLISHED, "甲 有限公司", "provider")))
                .contains("own_subject undetermined subject_written");
        assertThat(ofOwn(listed(Standing.PUBLISHED, "乙有限公司", "provider"))).contains("own_subject failed subject_other");
        assertThat(found(app("x", "?", ""), AppRecord.NONE, Optional.empty(), Optional.empty()))
                .contains("own_fits failed fits_not", "supplier_fits undetermined fits_unknown");
    }

    @Test
    void a_bought_model_needs_both_numbers_and_an_agreement() {
        assertThat(found(app("", "", ""), yes("model", "bought"), Optional.empty(), Optional.empty()))
                .contains(
                        "own_fits not_found number_none",
                        "supplier_fits not_found number_none",
                        "both_numbers not_found both_missing",
                        "agreement not_found agreement_none");
        assertThat(found(app("n", "", ""), yes("model", "bought"), Optional.empty(), Optional.empty()))
                .contains("both_numbers not_found supplier_missing");
        assertThat(found(app("", "n", ""), yes("model", "bought"), Optional.empty(), Optional.empty()))
                .contains("both_numbers not_found own_missing");
        assertThat(found(
                        app("n", "m", ""),
                        yes("model", "bought", "agreement", "合作协议", "agreementOn", "2026-01-01"),
                        listed(Standing.PUBLISHED, SUBJECT, "provider"),
                        listed(Standing.IN_IMPORTED_LISTS, "丙公司", "supporter")))
                .contains(
                        "both_numbers passed both", "agreement passed agreement", "supplier_role passed role_supporter")
                .noneMatch(line -> line.startsWith("supplier_subject"));
        assertThat(found(app("n", "m", ""), yes(), Optional.empty(), listed(Standing.PUBLISHED, "丙公司", "provider")))
                .contains("both_numbers undetermined model_unknown", "supplier_role failed role_not_supporter");
        assertThat(found(app("n", "", ""), yes("model", "own"), Optional.empty(), Optional.empty()))
                .noneMatch(line -> line.startsWith("both_numbers") || line.startsWith("agreement"));
    }

    @Test
    void category_assessment_and_marks_are_told_as_seen() {
        assertThat(found(app("", "", ""), yes(), Optional.empty(), Optional.empty()))
                .contains(
                        "category_chosen not_found category_none",
                        "assessment not_found nothing",
                        "explicit_mark not_found nothing",
                        "implicit_mark not_found nothing");
        assertThat(found(
                        app("", "", "深度合成-AI问答"),
                        yes(
                                "assessment", "评估报告",
                                "assessmentOn", "2026-02-01",
                                "explicitMark", "seen",
                                "explicitWhere", "对话页",
                                "implicitMark", "found",
                                "implicitFile", "a.png"),
                        Optional.empty(),
                        Optional.empty()))
                .contains(
                        "category_chosen passed category",
                        "assessment passed assessment_declared",
                        "explicit_mark passed mark_seen",
                        "implicit_mark passed mark_found");
        assertThat(found(
                        app("", "", "工具"),
                        yes(
                                "explicitMark",
                                "not_seen",
                                "explicitWhere",
                                "x",
                                "implicitMark",
                                "absent",
                                "implicitFile",
                                "y"),
                        Optional.empty(),
                        Optional.empty()))
                .contains(
                        "category_chosen undetermined category_other",
                        "explicit_mark failed mark_not_seen",
                        "implicit_mark failed mark_absent");
        assertThat(found(
                        app("", "", ""),
                        yes("implicitMark", "unreadable", "implicitFile", "y"),
                        Optional.empty(),
                        Optional.empty()))
                .contains("implicit_mark undetermined mark_unreadable");
    }

    @Test
    void what_was_handed_in_elsewhere_was_seen_by_nobody_here() {
        var part = new Part(Standing.SELF_DECLARED, "登记材料", Optional.of(Lists.DAY));
        var published = new Part(Standing.PUBLISHED, "公开列表", Optional.of(Lists.DAY));
        var verified = new Verified("n", "n", "", SUBJECT, Optional.empty(), published, published, part, Instant.EPOCH);

        assertThat(found(app("n", "", ""), yes(), Optional.of(verified), Optional.empty()))
                .contains(
                        "assessment passed handed_published",
                        "explicit_mark undetermined handed_declared",
                        "implicit_mark undetermined handed_declared");
    }

    @Test
    void the_gravest_finding_stands_for_the_app_and_every_rule_cites_its_source() {
        var rules = ShelfRules.shipped();

        assertThat(Grade.worst(List.of())).isEqualTo(Grade.UNCHECKED);
        assertThat(Grade.worst(List.of(
                        Check.of(Point.AGREEMENT, Grade.PASSED, ""), Check.of(Point.OWN_ROLE, Grade.FAILED, ""))))
                .isEqualTo(Grade.FAILED);
        for (var point : Point.values()) {
            assertThat(rules.of(point).basis().citation("zh")).isNotBlank();
        }
        assertThat(rules.of(Point.OWN_IN_FORCE).proposes()).contains(Act.WARN);
        assertThat(rules.citation("nothing")).isEmpty();
    }
}
