package fengni.assessment;

import fengni.assessment.Statement.Lodged;
import fengni.offering.LaunchProof;
import fengni.offering.LaunchProofs;
import fengni.offering.ServiceId;
import java.util.List;
import java.util.Optional;

/**
 * Statements as the launch gate asks for them (深度合成管理规定, Art. 20): those whose assessment passes, that stand, and
 * whose review date has not passed.
 */
final class StatementProofs implements LaunchProofs {
    private final Statements statements;

    StatementProofs(Statements statements) {
        this.statements = statements;
    }

    @Override
    public List<LaunchProof> of(ServiceId service) {
        return statements.counting(service).stream().map(this::proof).toList();
    }

    @Override
    public Optional<String> page(LaunchProof.Kind missing, ServiceId service) {
        return missing == LaunchProof.Kind.SECURITY_ASSESSMENT ? Optional.of(StatementPages.HERE) : Optional.empty();
    }

    /** The receipt’s number if it was lodged, else the name of the report. */
    private LaunchProof proof(Statement one) {
        return new LaunchProof(
                LaunchProof.Kind.SECURITY_ASSESSMENT,
                one.stated().lodged().map(Lodged::number).orElse(one.report().name()),
                source(one),
                one.stated().on(),
                StatementPages.HERE + "/" + one.id());
    }

    private String source(Statement one) {
        var by = one.stated().assessor() instanceof Assessor.Body(var name, var _) ? name + "评估" : "自行评估";
        var platform = new StatementView(one, "", statements.rulebook(), statements.today()).platform("zh");
        return by
                + one.stated()
                        .lodged()
                        .map(lodged -> "，" + lodged.on() + " 提交" + platform)
                        .orElse("，尚未提交");
    }
}
