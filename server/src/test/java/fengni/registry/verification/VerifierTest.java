package fengni.registry.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.law.FilingAct;
import fengni.registry.RegistryHouse;
import fengni.registry.lists.ListSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private static final RegistryHouse HOUSE = RegistryHouse.open(Instant.parse("2026-11-23T02:00:00Z"));
    private static final MemoryLists LISTS = new MemoryLists();
    private static final UUID ALGORITHM = UUID.randomUUID();
    /** Rows of the published lists; their check digits fit. */
    private static final String LISTED = "网信算备110108000000001230011号";

    private static final String CANCELLED = "网信算备310115000000002240021号";

    private static Verification verification;
    private static String number;

    @BeforeAll
    static void file() {
        verification = new Verifier(HOUSE.list(), HOUSE.declared(), () -> Optional.of(LISTS), HOUSE::now);
        var subject = HOUSE.approved();
        number = HOUSE.filed(papers(ALGORITHM, subject));
        HOUSE.reads(RegistryHouse.letter(papers(UUID.randomUUID(), subject, "未登记的算法", "com.example.unfiled")));
        LISTS.add(LISTED, ListSeries.DEEP_SYNTHESIS, LocalDate.of(2026, 7, 17), false);
        LISTS.add(CANCELLED, ListSeries.CANCELLATIONS, LocalDate.of(2026, 5, 1), true);
        LISTS.add(CANCELLED, ListSeries.DEEP_SYNTHESIS, LocalDate.of(2026, 7, 17), false);
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void a_published_number_is_found_in_any_spelling_with_what_its_filer_declares() {
        var found = one(" " + number.toLowerCase(java.util.Locale.ROOT).replace("-", "－"));

        assertThat(found.number()).isEqualTo(number);
        assertThat(found.filing().standing()).isEqualTo(Standing.PUBLISHED);
        assertThat(found.filing().source()).isEqualTo("示例园区算法登记台公开列表，第 1 版");
        assertThat(found.filing().asOf()).contains(HOUSE.now());
        assertThat(found.assessment().standing()).isEqualTo(Standing.SELF_DECLARED);
        assertThat(found.assessment().source()).contains("自查结果", "未核实");
        assertThat(found.label().standing()).isEqualTo(Standing.SELF_DECLARED);
        assertThat(found.label().source()).contains("显式标识：无，隐式标识：有，附标识截图");
        assertThat(found.role()).contains("provider");
    }

    @Test
    void nothing_else_of_the_dossier_leaks() {
        assertThat(one(number).toString())
                .doesNotContain("评估人甲", "结论", "screenshot", "法定代表人甲", "13800000000", RegistryHouse.OPERATOR);
    }

    @Test
    void a_credit_code_finds_only_what_is_published() {
        assertThat(verification.ofCreditCode(RegistryHouse.OPERATOR.toLowerCase(java.util.Locale.ROOT)))
                .singleElement()
                .satisfies(found -> assertThat(found.number()).isEqualTo(number));
        assertThat(verification.ofCreditCode("91990000MA0000015Q")).isEmpty();
    }

    @Test
    void an_app_is_found_by_package_id_and_by_address() {
        for (var id : List.of("com.example.draw", "COM.EXAMPLE.DRAW", "https://draw.example.cn/", "draw.example.cn")) {
            assertThat(verification.ofApp(id)).as(id).hasSize(1);
        }
        assertThat(verification.ofApp("com.example.unfiled")).isEmpty();
        assertThat(verification.ofApp("example")).isEmpty();
        assertThat(verification.ofApp("")).isEmpty();
    }

    @Test
    void a_listed_number_cites_its_list_and_a_cancellation_outweighs_a_newer_list() {
        assertThat(one(LISTED).filing())
                .isEqualTo(new Part(
                        Standing.IN_IMPORTED_LISTS,
                        "《清单2026-07-17》，2026-07-17 公布，2026-07-20 导入",
                        Optional.of(Instant.parse("2026-07-16T16:00:00Z"))));
        assertThat(one(LISTED).assessment().standing()).isEqualTo(Standing.NOT_FOUND);
        assertThat(one(CANCELLED).filing().standing()).isEqualTo(Standing.ENDED_IN_IMPORTED_LISTS);
        assertThat(one(CANCELLED).filing().source()).contains("清单2026-05-01", "载明已注销");
    }

    @Test
    void a_listed_number_is_found_in_any_spelling() {
        for (var spelt : List.of(
                LISTED,
                " " + LISTED,
                LISTED.replaceAll("[^0-9]", ""),
                "网信算备[" + LISTED.replaceAll("[^0-9]", "") + "]号",
                "网信算备【" + LISTED.replaceAll("[^0-9]", "") + "】号")) {
            assertThat(one(spelt).filing().standing()).as(spelt).isEqualTo(Standing.IN_IMPORTED_LISTS);
        }
    }

    @Test
    void a_number_in_no_list_is_never_called_invalid() {
        assertThat(one("网信算备110108000000003240021号").filing().standing()).isEqualTo(Standing.NOT_IN_IMPORTED_LISTS);
        assertThat(one("随便写的").filing().standing()).isEqualTo(Standing.NOT_IN_IMPORTED_LISTS);
        assertThat(one("PARK-2026-000099-00").filing().standing()).isEqualTo(Standing.NOT_FOUND);
    }

    @Test
    void a_personal_number_typed_by_mistake_is_not_repeated() {
        assertThat(one("110101199003070038").toString()).doesNotContain("110101199003070038");
    }

    @Test
    void without_lists_the_answer_says_so() {
        Verification alone = new Verifier(HOUSE.list(), HOUSE.declared(), Optional::empty, HOUSE::now);

        assertThat(alone.ofNumbers(List.of(LISTED)).getFirst().filing().source())
                .isEqualTo("尚未导入任何清单");
    }

    @Test
    void a_batch_keeps_its_order_and_ends_at_a_thousand() {
        var batch = new java.util.ArrayList<>(Collections.nCopies(998, "无此号"));
        batch.addFirst(number);
        batch.add(LISTED);

        var found = verification.ofNumbers(batch);

        assertThat(found).hasSize(1_000);
        assertThat(found.getFirst().number()).isEqualTo(number);
        assertThat(found.getLast().number()).isEqualTo(LISTED);
        batch.add("再一个");
        assertThatThrownBy(() -> verification.ofNumbers(batch)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_ended_number_says_so_and_declares_nothing() {
        var name = UUID.randomUUID();
        var ended = HOUSE.filed(papers(name, HOUSE.approved(), "将被撤销的算法", "com.example.ended"));
        HOUSE.takes(name, 1, FilingAct.OPEN_REMOVAL);
        HOUSE.takes(name, 2, FilingAct.REVOKE);

        var found = one(ended);

        assertThat(found.filing().standing()).isEqualTo(Standing.ENDED);
        assertThat(found.filing().source()).contains("已撤销");
        assertThat(found.assessment()).isEqualTo(Sources.unsaid());
    }

    private static Verified one(String asked) {
        return verification.ofNumbers(List.of(asked)).getFirst();
    }

    private static AlgorithmDossier papers(UUID name, UUID subject) {
        return papers(name, subject, "小云图像生成算法", "https://draw.example.cn/ ；com.example.draw");
    }

    private static AlgorithmDossier papers(UUID name, UUID subject, String title, String address) {
        return new AlgorithmDossier(
                name,
                1,
                subject,
                RegistryHouse.fields(
                        "algorithm.type", "生成合成类",
                        "algorithm.role", "provider",
                        "algorithm.name", title,
                        "algorithm.introduction", "生成图像",
                        "algorithm.implicit-label", "yes",
                        "algorithm.explicit-label", "no",
                        "report.conclusion", "结论：评估人甲认为可以上线",
                        "report.shot-implicit", "screenshot.png"),
                List.of(RegistryHouse.fields(
                        "product.name", "小云绘图", "product.form", "网站", "product.address", address)));
    }
}
