package fengni.registry;

import fengni.answers.Outcome;
import fengni.correspondence.Enrolled;
import fengni.correspondence.Enrolments;
import fengni.correspondence.Enrolments.Invitation;
import java.util.Map;

/**
 * Who may write to this registry, and who no longer may. The evidence keeps each change before it counts, without code or
 * key; both survive a crash when the method has returned. If the database fails between the two, the record tells of a
 * change that never took effect. Safe for use by many threads.
 */
public final class Admissions {
    private final Enrolments enrolments;
    private final Surroundings around;

    Admissions(Enrolments enrolments, Surroundings around) {
        this.enrolments = enrolments;
        this.around = around;
    }

    /**
     * Invites an operator with a one-time code.
     *
     * @param creditCode as typed
     * @param by the login of the administrator
     */
    public Outcome<Invitation> invite(String creditCode, String name, String by) {
        return around.inOne(() -> enrolments.invite(creditCode, name).map(invitation -> {
            var what = Map.<String, Object>of(
                    "operator", invitation.operator(),
                    "name", invitation.name(),
                    "until", invitation.until().toString());
            around.recorder().keep(Registry.record("operator_invited", by, what));
            return invitation;
        }));
    }

    /**
     * Refuses the letters of an operator from now on.
     *
     * @param by the login of the administrator
     */
    Outcome<Enrolled> revoke(String operator, String by) {
        return around.inOne(() -> enrolments.revoke(operator).map(enrolled -> {
            var what = Map.<String, Object>of("operator", enrolled.operator(), "name", enrolled.name());
            around.recorder().keep(Registry.record("operator_revoked", by, what));
            return enrolled;
        }));
    }
}
