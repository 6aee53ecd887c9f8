package fengni.supervision;

import fengni.access.SignedIn;
import fengni.evidence.Recorder;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an organisation chose about supervision. A change is recorded before it counts and survives a crash when its method
 * returned. Safe for use by many threads.
 */
final class Switches {
    private final SwitchTable table;
    private final Recorder recorder;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    Switches(SwitchTable table, Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        this.table = table;
        this.recorder = recorder;
        this.clock = clock;
        this.transactions = transactions;
    }

    boolean isOn(long organisation, Switch which) {
        return turned(organisation, which).filter(SwitchTable.Turned::on).isPresent();
    }

    Optional<SwitchTable.Turned> turned(long organisation, Switch which) {
        return table.of(organisation).stream()
                .filter(turned -> turned.which() == which)
                .findFirst();
    }

    /** Turns on what is named and off what is not, of those that are asked about; what stands so already is left alone. */
    void turn(SignedIn who, List<Switch> asked, Set<Switch> on) {
        asked.stream()
                .filter(which -> isOn(who.organisation(), which) != on.contains(which))
                .forEach(which -> turn(who, which, on.contains(which)));
    }

    private void turn(SignedIn who, Switch which, boolean on) {
        transactions.executeWithoutResult(_ -> {
            var turned = new SwitchTable.Turned(which, on, who.login(), clock.instant());
            table.turn(who.organisation(), turned);
            recorder.keep(OrderRecord.of(who.organisation(), turned));
        });
    }
}
