package fengni.correspondence;

import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.correspondence.LetterContent.Arrived;
import fengni.correspondence.LetterContent.Cancellation;
import fengni.correspondence.LetterContent.Change;
import fengni.correspondence.LetterContent.Order;
import fengni.correspondence.LetterContent.OrderAcknowledged;
import fengni.correspondence.LetterContent.OrderLifted;
import fengni.correspondence.LetterContent.RectificationReport;
import fengni.correspondence.LetterContent.ReportFile;
import fengni.correspondence.LetterContent.Step;
import fengni.correspondence.LetterContent.SubjectDossier;
import fengni.correspondence.LetterContent.TakingBack;
import fengni.correspondence.LetterContent.Withdrawal;
import fengni.law.FilingEvent;
import fengni.law.RegistryNumber;
import fengni.law.ReviewPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/** Letters of every kind. */
final class Letters {
    static final String OPERATOR = "91350100M000100Y43";
    static final Instant WRITTEN = Instant.parse("2026-01-05T08:00:00.123456Z");

    private static final LocalDate DAY = LocalDate.of(2026, 1, 4);

    private Letters() {}

    static Letter of(LetterContent content) {
        boolean fromRegistry = content instanceof Arrived
                || content instanceof Step
                || content instanceof Order
                || content instanceof OrderLifted;
        var to = fromRegistry ? Face.OPERATOR : Face.REGISTRY;
        return new Letter(UUID.randomUUID(), OPERATOR, to, WRITTEN, content);
    }

    static Letter withdrawal() {
        return of(new Withdrawal(UUID.randomUUID()));
    }

    static Letter arrived() {
        return of(new Arrived(UUID.randomUUID(), 1, "收件 1", WRITTEN));
    }

    static Letter dossier(String name) {
        return of(new SubjectDossier(UUID.randomUUID(), 1, fields("name", name, "creditCode", OPERATOR)));
    }

    static List<Letter> everyKind() {
        var dossier = UUID.randomUUID();
        return List.of(
                dossier("示例科技有限公司 \"甲\" \\ \n\t😀"),
                of(new AlgorithmDossier(
                        dossier,
                        2,
                        UUID.randomUUID(),
                        fields("z", "1", "a", "2"),
                        List.of(fields("name", "小云"), fields()))),
                of(new Withdrawal(dossier)),
                of(new Change("更名", DAY, new SubjectDossier(dossier, 2, fields("name", "新名")))),
                of(new Change(
                        "新增产品", DAY, new AlgorithmDossier(dossier, 3, UUID.randomUUID(), fields("a", "2"), List.of()))),
                of(new Cancellation(dossier, 4, DAY, "已通知用户", "停止服务")),
                of(new TakingBack(dossier, 4)),
                of(new Arrived(dossier, 1, "收件 1", WRITTEN)),
                of(order(List.of("小云"), Optional.of(DAY))),
                of(order(List.of(), Optional.empty())),
                of(new OrderLifted(dossier, "示例〔2026〕9号", DAY, "已整改", "审核员甲", WRITTEN)),
                of(new OrderAcknowledged(dossier, "收到", DAY, WRITTEN)),
                of(new RectificationReport(
                        dossier, 1, "已整改", List.of(new ReportFile("报告.pdf", "0f".repeat(32))), WRITTEN)),
                step(new FilingEvent.Submit()),
                step(new FilingEvent.Withdraw()),
                step(new FilingEvent.Claim()),
                step(new FilingEvent.Propose("可以登记")),
                step(new FilingEvent.Return(List.of(new ReviewPoint("name", "补正"), new ReviewPoint("", "整体")))),
                step(new FilingEvent.Approve()),
                step(new FilingEvent.Grant(
                        RegistryNumber.of("SAMPLE", Year.of(2026), 1).value())),
                step(new FilingEvent.Refuse("不符合")),
                step(new FilingEvent.Adopt()),
                step(new FilingEvent.OpenRemoval("网站已关闭")),
                step(new FilingEvent.Cancel()),
                step(new FilingEvent.Revoke()));
    }

    static Order order(List<String> services, Optional<LocalDate> until) {
        return new Order(
                UUID.randomUUID(),
                new OrderWords(
                        "示例市网信办",
                        "示例〔2026〕1号",
                        DAY,
                        Set.of(OrderKind.SERVICE, OrderKind.OTHER),
                        "下架",
                        services,
                        until,
                        "存在较大信息安全风险",
                        "深度合成管理规定第二十一条第二款",
                        until),
                "审核员甲",
                WRITTEN);
    }

    static Letter step(FilingEvent event) {
        return of(new Step(UUID.randomUUID(), 1, event, "审核员甲", WRITTEN));
    }

    static SequencedMap<String, String> fields(String... pairs) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
