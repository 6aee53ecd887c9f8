package fengni.law.lint;

import static fengni.law.rulebook.Truth.NO;
import static fengni.law.rulebook.Truth.OPEN;
import static fengni.law.rulebook.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import fengni.law.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case of each rule: a filing that breaks it, and filings that look like it and do not. */
class LintRulesTest {
    private static final String FILE = "a".repeat(64) + " 12 图.png";
    private static final String OTHER_CODE = "91350100M00010102K";
    private static final String FITS = Samples.filing("35000000000000126", Samples.random());
    private static final String OTHER_TYPE = Samples.filing("35000000000000226", Samples.random());
    private static final String MODEL = "Beijing-Invented-20250101";
    private static final List<Row> BROKEN = new ArrayList<>();
    private static final List<Row> HELD = new ArrayList<>();

    /** A change of a silent filing, and the case that it brings about, or does not. */
    record Row(String kind, Supplier<Changed> base, UnaryOperator<Changed> change) {
        @Override
        public String toString() {
            return kind;
        }
    }

    private static void breaks(String kind, UnaryOperator<Changed> change) {
        BROKEN.add(new Row(kind, Changed::provider, change));
    }

    private static void breaks(String kind, String key, String value) {
        breaks(kind, one -> one.with(key, value));
    }

    private static void supporterBreaks(String kind, UnaryOperator<Changed> change) {
        BROKEN.add(new Row(kind, Changed::supporter, change));
    }

    private static void holds(String kind, UnaryOperator<Changed> change) {
        HELD.add(new Row(kind, Changed::provider, change));
    }

    private static void holds(String kind, String key, String value) {
        holds(kind, one -> one.with(key, value));
    }

    static {
        names();
        formats();
        products();
        models();
        report();
        people();
        labels();
        data();
        roles();
        texts();
        papers();
    }

    private static void names() {
        breaks("L1.agreement", "report.agreement-name", "示例文本生成算法");
        breaks("L1.spelling", "report.agreement-name", "示例图像 生成算法");
        breaks("L1.similar", "disclosure.notice", "已在官网公示《示例图像合成算法》的基本原理和运行机制");
        breaks("L1.other", "disclosure.notice", "本算法之前先运行“垃圾内容识别算法”");
        breaks("L1.ending", "algorithm.name", "示例图像生成");
        holds("L1.", "disclosure.notice", "已在官网公示《示例图像生成算法》，依据《互联网信息服务算法推荐管理规定》");
        holds(
                "L1.",
                one -> one.with("algorithm.twin", "示例图像生成算法-1").with("report.other", "同一算法另以“示例图像生成算法-1”备案，名称一致。"));
        holds("L1.", "report.agreement-name", "");
    }

    private static void formats() {
        breaks("L2.no-format", "algorithm.output", "图像\n视频");
        breaks("L2.no-modality", "algorithm.format", "图像\tpng\n视频\tmp4");
        breaks(
                "L2.contradiction",
                one -> one.with("algorithm.output", "文本\n图像").with("algorithm.format", "文本\tpng\n图像\tjpg"));
        breaks("L2.unknown", "algorithm.format", "图像\tpng、xyz9");
        holds("L2.", "algorithm.format", "图片\t．ＰＮＧ，JPG; webp");
        holds("L2.", one -> one.with("algorithm.output", "文本\n图像").with("algorithm.format", "文字、图像\tjson"));
        breaks("L3.not-product", "report.forms", "网站\nAPP");
        breaks("L3.not-report", one -> one.another("示例绘图二").last("product.form", "小程序"));
        holds("L3.", one -> one.with("report.forms", "ａｐｐ").with("product.form", "APP"));
        holds("L3.", "report.forms", "网页");
        breaks("L38.output", "algorithm.scenario", "视频生成");
        breaks("L38.input", "algorithm.scenario", "图像编辑");
        holds("L38.", "algorithm.scenario", "图像生成，自定的用途");
    }

    private static void products() {
        breaks("L4.missing", "product.icp", "");
        breaks("L4.holder-missing", "product.icp-holder", "");
        breaks("L4.relation", "product.icp-holder", "示例集团有限公司");
        breaks("L4.letter", "product.icp-holder", "示例集团有限公司");
        breaks("L4.pattern", "product.icp", "备案中");
        breaks("L4.needless", "algorithm.relation", "两家单位同属一个集团。");
        holds(
                "L4.",
                one -> one.with("product.icp-holder", "示例集团有限公司")
                        .with("algorithm.relation", "示例集团有限公司是本单位的母公司，算法由本单位控制。")
                        .with("algorithm.relation-letter", FILE));
        holds("L4.", "product.icp", "闽ＩＣＰ备００００００００号－１");
        holds("L4.", "product.icp", "闽B2-00000000");
        holds("L4.missing", one -> one.with("product.form", "公众账号").with("product.icp", ""));
        breaks("L16.running", one -> one.service("示例绘图", YES, OPEN));
        breaks("L16.closed", one -> one.with("product.status", "已上线").service("示例绘图", NO, OPEN));
        holds("L16.", one -> one.service("示例绘图", NO, OPEN));
        holds("L16.", one -> one.with("product.status", "已上线").service("示例绘图", OPEN, OPEN));
        breaks("L17.site", "product.address", "示例绘图");
        breaks("L17.app", "product.form", "APP");
        breaks("L17.mini", "product.form", "小程序");
        holds(
                "L17.",
                one -> one.with("product.form", "APP").with("product.address", "https://apps.apple.com/cn/app/0"));
        holds("L17.", one -> one.with("product.form", "小程序").with("product.address", "wx0000000000000000"));
        breaks("L26.twice", one -> one.another("示例绘图二").last("product.functions", "文字生成图像\t按模板生成图像"));
        breaks("L26.repeated", "product.functions", "文字生成图像\t甲\n文字生成图像\t乙");
        breaks("L26.product", one -> one.another("示例绘图"));
        holds("L26.", one -> one.another("示例绘图二"));
        breaks("L27.registered", one -> users(one, "1", "20", "10"));
        breaks("L27.daily", one -> users(one, "30", "20", "100"));
        breaks("L27.subject", one -> users(one, "30", "120001", "200000"));
        breaks("L27.before", one -> one.with("product.registered-users", "5"));
        holds("L27.", one -> users(one, "30", "120000", "200000"));
        holds("L27.", one -> users(one, "很多", "", "99999999999999999999"));
        breaks("L39.real-name", "product.real-name", "no");
        holds("L39.", one -> one.with("product.real-name", "no").with("product.audience", "企业"));
        breaks("L43.name", one -> one.service("另一服务", OPEN, OPEN));
        holds("L43.", one -> one.service("示例绘图 ", OPEN, OPEN));
        breaks("L45.users", one -> users(one, "1", "2", "3000").with("report.users", "注册 2000，日活 1，月活 2（2026-11-01）"));
        holds("L45.", one -> users(one, "1", "2", "30000").with("report.users", "注册 ３万，月活 2"));
    }

    private static Changed users(Changed one, String daily, String monthly, String registered) {
        return one.with("product.status", "已上线")
                .with("algorithm.launch", "2026-11-01")
                .with("product.daily-users", daily)
                .with("product.monthly-users", monthly)
                .with("product.registered-users", registered);
    }

    private static void models() {
        breaks("L6.algorithm-number", one -> model(one, "甲公司\t甲模型\t\t" + MODEL + "\tHT-1"));
        breaks("L6.model-number", one -> model(one, "甲公司\t甲模型\t" + FITS + "\t\tHT-1"));
        breaks("L6.contract", one -> model(one, "甲公司\t甲模型\t" + FITS + "\t" + MODEL));
        breaks("L6.upload", "algorithm.models", "甲公司\t甲模型\t" + FITS + "\t" + MODEL + "\tHT-1");
        breaks("L6.upload-few", one -> model(one, "甲\t乙\t\t\t\n甲\t丙\t\t\t"));
        breaks("L6.algorithm-check", one -> model(one, "甲公司\t甲模型\t网信算备123号\t" + MODEL + "\tHT-1"));
        breaks("L6.model-check", one -> model(one, "甲公司\t甲模型\t" + FITS + "\tBeijing-2025\tHT-1"));
        breaks("L6.type", one -> model(one, "甲公司\t甲模型\t" + OTHER_TYPE + "\t" + MODEL + "\tHT-1"));
        breaks("L6.none", "algorithm.training-data", "未自行训练");
        breaks("L6.trained", "algorithm.training-data", "未自行训练，合成数据");
        breaks("L6.own", "algorithm.training-data", "未自行训练");
        breaks("L6.no-model", "report.own-models", "");
        holds(
                "L6.",
                one -> one.with("algorithm.training-data", "未自行训练")
                        .with("report.own-models", "")
                        .with("algorithm.models", "甲公司\t甲模型\t" + FITS + "\t" + MODEL + "\tHT-1")
                        .with("algorithm.model-contracts", FILE));
    }

    private static Changed model(Changed one, String rows) {
        return one.with("algorithm.models", rows).with("algorithm.model-contracts", FILE);
    }

    private static void report() {
        breaks("L5.missing", "report.hosts", "");
        breaks("L5.cross-border", "report.cross-border", "yes");
        breaks("L5.cross-border-open", "report.cross-border", "");
        breaks("L5.abroad", "report.region", "新加坡");
        breaks("L5.region", "report.region", "境内");
        breaks("L5.private", "report.hosts", "192.168.1.5、１０.0.0.1");
        holds("L5.", "report.hosts", "10.0.0.1、api.example.cn");
        holds("L5.", "report.region", "内蒙古乌兰察布");
        breaks("L7.missing", "report.output-scope", "");
        breaks("L7.manual", "report.manual", "");
        breaks("L7.contradiction", "algorithm.input-preprocessing", "no");
        holds("L7.", one -> one.with("report.output-review", "机器审核").with("report.manual", ""));
        breaks("L8.missing", "report.shot-refusal", "");
        breaks("L8.missing", "report.confirm-gate", "yes");
        breaks("L8.path", "product.path-pictures", "");
        holds("L8.", one -> one.with("algorithm.explicit-label", "no").with("report.shot-explicit", ""));
        breaks("L37.future", "report.written", "2026-11-23");
        breaks("L37.order", "report.assessed", "2026年11月1日至2026年11月22日");
        holds("L37.", "report.assessed", "十一月上旬");
        breaks("L40.none", "algorithm.rumours", "不适用");
        breaks("L40.both", "algorithm.rumours", "不适用；辟谣公告");
        holds("L40.", "algorithm.rumours", "辟谣公告");
        breaks("L41.term", "report.complaints", "在“我的—帮助与反馈”设置投诉举报入口，受理后及时反馈。");
        holds("L41.", "report.complaints", "设置投诉举报入口，受理后三个工作日内反馈结果。");
        breaks("L42.short", "responsibility.measures", "对输入和输出逐条过滤，日志留存不少于 ３０ 天，每日备份。");
        breaks("L42.short", "report.control-data", "数据分级管理，网络日志保存三个月，每季度检查。");
        holds("L42.", "responsibility.measures", "对输入和输出逐条过滤，网络日志保存十二个月；每日备份，保留7天。");
        holds("L42.", "responsibility.measures", "对输入和输出逐条过滤，网络日志保存 180 天，每日备份。");
    }

    private static void people() {
        breaks("L10.credit-code", "subject.credit-code", "91350100M000100Y44");
        breaks("L10.identity", "subject.officer-id", "359999190001020020");
        breaks("L10.long", "algorithm.introduction", "生".repeat(201));
        holds("L10.", "algorithm.introduction", "𠮷".repeat(200));
        holds("L10.", "subject.credit-code", "９１３５０１００m000100y43");
        holds("L10.", one -> one.with("subject.officer-id-kind", "护照").with("subject.officer-id", "E00000000"));
        breaks("L11.name", one -> one.organisation("另一有限公司", "91350100M000100Y43"));
        breaks("L11.code", one -> one.organisation("示例科技有限公司", OTHER_CODE));
        holds("L11.", one -> one.organisation("示例科技有限公司", "91350100M000100Y43"));
        breaks("L12.expired", "subject.licence-valid", "2026-11-21");
        breaks("L12.soon", "subject.licence-valid", "2027-01-31");
        breaks("L12.permit", "product.permits", "网络文化经营许可证\t某文〔0000〕0号\t示例科技有限公司\t2025/12/31");
        holds("L12.", "subject.licence-valid", "2030-01-01");
        holds("L12.", "product.permits", "网络文化经营许可证\t某文〔0000〕0号\t\t长期");
        breaks("L13.same-person", "subject.officer", "法定代表人甲");
        breaks("L13.same-number", "subject.officer-id", id("subject.representative-id"));
        breaks("L13.two-numbers", "subject.officer", "法定代表人甲");
        breaks("L13.contact", "responsibility.contact", "+86 138 0000 0001");
        holds("L13.", "responsibility.contact", "");
        breaks("L14.region", one -> one.with("subject.place", "浙江省杭州市").with("subject.licence-address", "浙江省杭州市某路"));
        breaks("L14.licence", "subject.licence-address", "浙江省杭州市某路 1 号");
        holds("L14.", "subject.licence-address", "鼓楼区示例路 1 号");
        breaks("L15.past", "algorithm.launch", "2026-11-01");
        breaks("L15.future", "product.status", "已上线");
        holds("L15.", one -> one.with("product.status", "已上线").with("algorithm.launch", "2026-11-01"));
        breaks("L35.none", "responsibility.headcount", "0");
        breaks("L35.fewer", "responsibility.headcount-planned", "5");
        holds("L35.", "responsibility.headcount-planned", "");
    }

    private static String id(String key) {
        return SilentFiling.provider(Samples.TODAY).text(key);
    }

    private static void labels() {
        breaks(
                "L18.required",
                one -> one.with("algorithm.explicit-label", "no")
                        .with("algorithm.output", "文本")
                        .with("algorithm.format", "文本\ttxt"));
        breaks("L18.required", one -> one.with("algorithm.explicit-label", "no").with("algorithm.scenario", "数字人生成"));
        breaks(
                "L18.reminder",
                one -> one.with("algorithm.explicit-label", "no").with("algorithm.label-reminder", "no"));
        holds("L18.", "algorithm.explicit-label", "no");
        breaks("L19.implicit", "algorithm.implicit-label", "no");
        HELD.add(new Row("L19.", Changed::supporter, one -> one.with("algorithm.implicit-label", "no")));
        breaks("L20.explicit", one -> one.service("示例绘图", OPEN, NO));
        breaks("L20.implicit", one -> one.service("示例绘图", OPEN, NO));
        breaks("L20.more", one -> one.with("algorithm.explicit-label", "no").service("示例绘图", OPEN, YES));
        holds("L20.", one -> one.service("示例绘图", OPEN, YES));
        holds("L20.", one -> one.service("示例绘图", OPEN, OPEN));
        breaks("L21.seen", one -> one.service("示例绘图", OPEN, OPEN, "图像", "文本"));
        holds("L21.", one -> one.service("示例绘图", OPEN, OPEN, "图像"));
    }

    private static void data() {
        breaks(
                "L22.consent",
                one -> one.with("algorithm.input-biometrics", "yes").with("algorithm.input-biometric-kinds", "人脸"));
        breaks("L22.kinds", "algorithm.input-biometrics", "yes");
        breaks("L22.hidden", "algorithm.introduction", "根据用户上传的人脸照片生成写真。");
        holds("L22.", "algorithm.introduction", "根据文字生成图像，不处理人脸。");
        holds(
                "L22.",
                one -> one.with("algorithm.input-biometrics", "yes")
                        .with("algorithm.input-biometric-kinds", "人脸")
                        .with("report.control-personal", "上传人脸前弹窗提示使用者告知本人并取得其单独同意，未确认的不能继续。"));
        breaks("L23.users", "algorithm.training-data", "公开数据集、用户数据");
        breaks("L23.basis", "algorithm.training-personal", "yes");
        breaks("L23.production", "algorithm.training-data", "未自行训练");
        holds(
                "L23.",
                one -> one.with("algorithm.training-personal", "yes")
                        .with("algorithm.training-personal-basis", "取得个人同意。"));
        holds(
                "L23.",
                one -> one.with("algorithm.training-data", "未自行训练")
                        .with("algorithm.training-production", "不适用")
                        .with("algorithm.training-preprocessing", "no"));
        breaks("L24.note", "algorithm.overseas-data", "yes");
        breaks(
                "L24.untrained",
                one -> one.with("algorithm.overseas-data", "yes").with("algorithm.training-data", "未自行训练"));
        holds(
                "L24.",
                one -> one.with("algorithm.overseas-data", "yes")
                        .with("algorithm.overseas-data-note", "开源图文数据集，占百分之五，经人工抽检。"));
    }

    private static void roles() {
        supporterBreaks("L25.supporter-product", Changed::addProduct);
        supporterBreaks("L25.no-technical", one -> one.with("technical.service", ""));
        breaks("L25.no-product", Changed::withoutProducts);
        breaks("L25.technical", "technical.mode", "API");
        breaks("L25.product-part", "product.functions", "");
        breaks("L25.path-short", "product.path", "打开首页");
        holds("L25.", "product.path", "打开首页\n登录");
        breaks("L36.twin", one -> one.beside("示例图像生成算法-1", "supporter"));
        breaks("L36.itself", "algorithm.twin", "示例图像生成算法");
        holds("L36.", one -> one.beside("示例图像生成算法-1", "supporter").with("algorithm.twin", "示例图像生成算法-1"));
        holds("L36.", one -> one.beside("示例文本生成算法", "supporter"));
        breaks("L44.audience", "product.audience", "企业");
        holds("L44.", one -> one.another("示例绘图二").last("product.audience", "企业"));
    }

    private static void texts() {
        breaks("L28.code", "report.other", "本报告由统一社会信用代码 " + OTHER_CODE + " 的单位编写。");
        holds("L28.", "report.other", "本单位的统一社会信用代码是９１３５０１００M000100Y43。");
        breaks("L29.same", one -> one.with("report.risk-flaw", id("report.risk-abuse")));
        breaks("L29.placeholder", "report.usage", "用于创作页面，（待补充）每次提交描述即调用一次。");
        breaks("L29.placeholder", "product.name", "ＸＸＸ绘图");
        holds("L29.", one -> one.with("report.risk-flaw", "无").with("report.risk-abuse", "无"));
        breaks("L30.short", "report.risk-flaw", "有制度。");
        holds("L30.", "report.risk-flaw", "无。");
        breaks("L31.invisible", "algorithm.name", "示例图像\u200b生成算法");
        breaks("L31.broken", "report.usage", "用于创作页面，每次提\ufffd描述即调用一次模型。");
        breaks("L31.rare", "subject.officer", "责任人𬎆");
        holds("L31.", "report.usage", "用于“创作”页面\n——每次提交描述，即调用一次模型（含重试）。");
        breaks("L33.missing", "responsibility.ethics", "");
        breaks("L33.disclosure", "disclosure.purpose", "");
        holds("L33.", "disclosure.notice", "");
        HELD.add(new Row("L33.", Changed::supporter, one -> one.with("report.complaints", "")));
        Stream.of(
                        "模型参数规模为 70 亿参数，训练充分。",
                        "网络共 48 层网络，逐层处理图像。",
                        "学习率按余弦退火调整，训练稳定。",
                        "单次生成成本约 0.3 元，由平台承担。",
                        "接口以 API_KEY 鉴权，按次计费使用。",
                        "服务部署在 10.1.2.3 和备用机房。",
                        "模型文件位于 /data/models/v3/ 目录下。",
                        "相关技术已申请专利，专利申请号见附件。",
                        "本段为内部资料，请勿外传。")
                .forEach(text -> breaks("L34.secret", "disclosure.principle", text));
        holds("L34.", "disclosure.principle", "算法学习文字与图像的对应关系，详见 https://www.example.cn/a/b/c 页面第 3 节。");
        holds("L34.", "report.other", "模型参数规模为 70 亿参数，仅供审核，不公示。");
    }

    private static void papers() {
        breaks("L9.paper", one -> one.printed("algorithm.launch", "2026-12-01"));
        breaks("L9.paper", one -> one.printed("algorithm.name", "示例图像合成算法"));
        holds("L9.", one -> one.printed("algorithm.area", "短视频"));
        holds("L9.", one -> one.printed("algorithm.role", "服务提供者"));
        breaks("L32.missing", "subject.commitment", "");
        breaks("L32.missing", "algorithm.report-paper", "");
        breaks("L32.same", one -> one.with("algorithm.report-paper", FILE).with("algorithm.disclosure-paper", FILE));
        breaks("L32.empty", "algorithm.report-paper", "b".repeat(64) + " 0 报告.pdf");
        holds("L32.", "algorithm.report-paper", FILE);
    }

    static List<Row> broken() {
        return BROKEN;
    }

    static List<Row> held() {
        return HELD;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_breaks_a_rule_is_found(Row row) {
        assertThat(row.change().apply(row.base().get()).lint()).contains(row.kind());
    }

    @ParameterizedTest
    @MethodSource("held")
    void what_only_looks_like_it_is_not(Row row) {
        assertThat(row.change().apply(row.base().get()).lint()).noneMatch(kind -> kind.startsWith(row.kind()));
    }

    @Test
    void every_case_has_a_filing_that_breaks_it_and_every_rule_one_that_does_not() {
        assertThat(BROKEN.stream().map(Row::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Linter.cases().stream().map(LintCase::name).toList());
        assertThat(HELD.stream()
                        .map(row -> row.kind().replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Linter.cases().stream().map(LintCase::rule).distinct().toList());
    }
}
