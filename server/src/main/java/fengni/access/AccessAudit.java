package fengni.access;

import java.time.InstantSource;
import java.util.Optional;

/** Writes down who did what, when and from where (Cybersecurity Law, Art. 23: logs of at least six months). */
public final class AccessAudit {
    private final AccessAuditTable table;
    private final InstantSource clock;

    AccessAudit(AccessAuditTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Notes that a person opened the whole of one record. After this returns the note survives a crash. */
    public void recordOpened(SignedIn who, String receipt, String address) {
        note(who, Act.RECORD_OPENED, receipt, address);
    }

    void note(SignedIn who, Act act, String detail, String address) {
        table.add(clock.instant(), Optional.of(who.person()), who.login(), act.name(), detail, address);
    }

    /** For those who are not signed in; the login is as they typed it. */
    void note(String login, Act act, String detail, String address) {
        table.add(clock.instant(), Optional.empty(), login, act.name(), detail, address);
    }
}
