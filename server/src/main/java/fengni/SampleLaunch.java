package fengni;

import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.law.ChinaDay;
import fengni.offering.Launch;
import fengni.offering.LaunchDraft;
import fengni.offering.LaunchGate;
import fengni.offering.LaunchMove.AskException;
import fengni.offering.LaunchProof.Kind;
import fengni.offering.LaunchState.Internal;
import fengni.offering.LaunchState.Public;
import fengni.offering.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Opens the service of a trial to everybody, by a signed exception as people would: one asks, another approves. Once a
 * person has moved the service, a start leaves it as it is.
 */
final class SampleLaunch {
    private static final String REASON = "试用：只在本机回环地址上运行，不对公众提供服务。";

    private final LaunchGate gate;
    private final SignedIn first;
    private final SignedIn second;

    /** People of the trial have numbers from 1; these two sign before there are any. */
    SampleLaunch(LaunchGate gate, long organisation) {
        this.gate = gate;
        this.first = new SignedIn(-1, "sample.signer1", "示例签署人甲", organisation, Set.of(Role.COMPLIANCE_OFFICER));
        this.second = new SignedIn(-2, "sample.signer2", "示例签署人乙", organisation, Set.of(Role.COMPLIANCE_OFFICER));
    }

    /** Goes on where a start was cut off, and asks for more time when the exception has run out. */
    void open(ServiceId service) {
        if (gate.history(service).stream().anyMatch(event -> event.person() >= 0)) {
            return;
        }
        if (gate.of(service).state() instanceof Internal) {
            SampleContent.done(gate.move(service, LaunchDraft.of("open_trial", REASON), first));
        }
        ask(service, ChinaDay.of(Instant.now()));
        gate.of(service).asked().ifPresent(asked -> approve(service, asked));
    }

    private void ask(ServiceId service, LocalDate today) {
        var launch = gate.of(service);
        boolean open = launch.state() instanceof Public && !launch.overdue(today);
        if (!open && launch.asked().isEmpty()) {
            var end = today.plusDays(AskException.LONGEST_DAYS);
            var draft = LaunchDraft.ofException(REASON, EnumSet.allOf(Kind.class), end);
            SampleContent.done(gate.move(service, draft, first));
        }
    }

    private void approve(ServiceId service, Launch.Asked asked) {
        var draft =
                LaunchDraft.ofAnswer("approve_exception", REASON, asked.event().id());
        SampleContent.done(gate.move(service, draft, second));
    }
}
