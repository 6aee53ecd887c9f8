package fengni;

import fengni.gateway.Guarding;
import fengni.screen.Decision;
import fengni.screen.Severity;
import fengni.screen.guard.Bounds;
import fengni.screen.guard.Fallback;
import fengni.screen.guard.Fallbacks;
import fengni.screen.guard.Guard;
import fengni.screen.guard.Patience;
import fengni.screen.guard.RemoteGuard;
import java.time.Clock;
import java.util.List;

/** The guards that the configuration names, ready to be asked. */
final class Guardians implements AutoCloseable {
    private static final Fallback OPEN = new Fallback(Decision.PASS, Severity.LOW, Decision.PASS);

    private final List<RemoteGuard> guards;
    private final Configuration configuration;

    private Guardians(Configuration configuration) {
        var patience = new Patience(
                configuration.seconds("guard.answer-seconds"),
                configuration.seconds("guard.total-seconds"),
                Patience.USUAL.attempts(),
                Patience.USUAL.pause());
        this.configuration = configuration;
        this.guards = configuration.guards().stream()
                .map(entry -> new RemoteGuard(entry.name(), entry.dialect(), patience, Bounds.USUAL, Clock.systemUTC()))
                .toList();
    }

    static Guardians of(Configuration configuration) {
        return new Guardians(configuration);
    }

    Guarding guarding() {
        return new Guarding(
                List.<Guard>copyOf(guards),
                new Fallbacks(silence("guard.input-silence"), silence("guard.output-silence")),
                configuration.number("guard.segment-characters"),
                configuration.number("guard.context-characters"));
    }

    private Fallback silence(String key) {
        return configuration.text(key).equals("open") ? OPEN : Fallback.CLOSED;
    }

    @Override
    public void close() {
        guards.forEach(RemoteGuard::close);
    }
}
