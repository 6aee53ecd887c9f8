package fengni.offering;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.offering.LaunchProof.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** Takes a service through the gate to the public, as two people do it: what a test needs that has no interest in the gate. */
public final class OpenToAll {
    private OpenToAll() {}

    /** A person with one role; the number decides who is whom. */
    public static SignedIn person(long number, Role... roles) {
        return new SignedIn(number, "person" + number, "测试员", 1, Set.of(roles));
    }

    /** Opens a service that is internal, by an exception until a day. */
    public static void byException(LaunchGate gate, ServiceId service, LocalDate until) {
        var first = person(901, Role.COMPLIANCE_OFFICER);
        var second = person(902, Role.COMPLIANCE_OFFICER);
        done(gate.move(service, LaunchDraft.of("open_trial", "测试"), first));
        var lacking = LaunchGate.lacking(gate.proofs(service));
        var asked = done(gate.move(service, LaunchDraft.ofException("测试", lacking, until), first));
        done(gate.move(service, LaunchDraft.ofAnswer("approve_exception", "测试", asked.id()), second));
    }

    public static void byException(LaunchGate gate, ServiceId service) {
        byException(gate, service, LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(90));
    }

    static Set<Kind> both() {
        return EnumSet.allOf(Kind.class);
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value)) {
            return value;
        }
        throw new AssertionError(outcome);
    }
}
