package fengni.offering;

import fengni.answers.Cursor;
import java.time.LocalDate;

/** What the page of a service's testers shows. */
record TestersView(String path, Launch launch, Cursor.Page<Tester> testers, LocalDate today, boolean mayChange) {
    String next() {
        return testers.next().map(cursor -> path + "?cursor=" + cursor).orElse("");
    }
}
