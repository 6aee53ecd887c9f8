package fengni.correspondence;

import fengni.correspondence.LetterContent.AlgorithmDossier;
import fengni.correspondence.LetterContent.Arrived;
import fengni.correspondence.LetterContent.Cancellation;
import fengni.correspondence.LetterContent.Change;
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
import java.util.SequencedMap;
import java.util.UUID;

/** Letters of every kind. */
final class Letters {
    static final String OPERATOR = "91350100M000100Y43";
    static final Instant WRITTEN = Instant.parse("2026-01-05T08:00:00.123456Z");

    private static final LocalDate DAY = LocalDate.of(2026, 1, 4);

    private Letters() {}

    static Letter of(LetterContent content) {
        var to = content instanceof Arrived || content instanceof Step ? Face.OPERATOR : Face.REGISTRY;
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
