package fengni.screen.lists;

import static org.assertj.core.api.Assertions.assertThat;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Feature;
import fengni.screen.FeatureSet;
import fengni.screen.RiskClass;
import fengni.screen.evaluation.Carriers;
import fengni.screen.evaluation.CleanText;
import fengni.screen.evaluation.EvasionReport;
import fengni.screen.evaluation.Evasions;
import fengni.screen.evaluation.Reviewer;
import fengni.screen.evaluation.Share;
import fengni.screen.evaluation.Target;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StartLexiconTest {
    private static final long SEED = 20261122;
    private static final List<Feature> ALL = StartLexicon.all();
    private static final FeatureSet SET = FeatureSet.of("start", ALL);
    /** Talk about crime, law and discrimination, as any paper prints it. */
    private static final String TALK = """
            警方提醒市民，接到自称公检法的电话要冷静，不要转账，可以拨打反诈专线核实。法院开庭审理了一起贩卖毒品案，被告人因为走私海洛因
            被判处有期徒刑十五年。记者走访发现，网络赌博让不少家庭陷入困境，专家呼吁加强宣传。学校组织学生观看禁毒展览，讲解员介绍了冰毒、
            大麻对身体的危害。就业促进法规定，用人单位不得歧视残疾人，不得以性别、民族为由拒绝录用。考试中心发布通知，严禁携带手机进入
            考场，替考者将被追究刑事责任。银行工作人员劝阻老人汇款，识破了冒充客服的骗局。历史老师讲述了战争中的屠杀与和平的可贵。医生说，
            安眠药要遵医嘱服用，抑郁症患者需要家人的陪伴。公司法务提醒员工保守商业秘密，签订保密协议。著作权人起诉网站传播盗版小说。
            人口普查显示，少数民族人口稳步增长，各民族一律平等。请不要出租、出借银行卡和电话卡，否则可能承担法律责任。""";

    @Test
    void every_class_has_entries_and_each_entry_names_its_source() {
        assertThat(ALL.stream().map(Feature::riskClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        RiskClass.standard().stream().map(RiskClass::code).toList());
        assertThat(ALL).allSatisfy(feature -> assertThat(feature.source()).startsWith("项目自拟；"));
    }

    @Test
    void most_entries_are_reviewed_and_few_block() {
        long blocks = ALL.stream()
                .filter(feature -> feature.actions().input() == Decision.BLOCK)
                .count();

        assertThat(blocks).isBetween(1L, ALL.size() / 10L);
    }

    @Test
    void the_coverage_shows_what_is_missing() {
        var coverage = Coverage.of(ALL, Minimum.usual());

        assertThat(coverage.rows().getLast().missing()).isPositive();
        assertThat(coverage.fallingShort()).extracting(Coverage.Row::riskClass).contains("A.1.a", "all");
    }

    @Test
    void innocent_sentences_and_talk_about_crime_are_not_hit() {
        var sentences = Carriers.of(SEED, 600).stream()
                .map(carrier -> carrier.before() + carrier.after())
                .collect(Collectors.joining("\n"));
        var reviewer = Reviewer.of(SET, Direction.INPUT);

        assertThat(CleanText.of(sentences, 100, reviewer).culprits()).isEmpty();
        assertThat(CleanText.of(TALK.replace("\n", ""), 1_000, reviewer).culprits())
                .isEmpty();
    }

    @Test
    void its_own_words_are_found_in_disguise_and_innocent_twins_are_not_hit() {
        var batch = new Evasions(SEED, Target.of(ALL), Carriers.of(SEED, 200)).batch(1);

        var report = EvasionReport.of("start", Reviewer.of(SET, Direction.INPUT), batch.variants());

        assertThat(report.recallByTrick()).containsEntry("format-characters/zero-width", new Share(3, 3));
        assertThat(report.firedTwins().value()).isLessThan(0.01);
    }
}
