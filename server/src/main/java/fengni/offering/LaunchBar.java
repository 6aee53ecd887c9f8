package fengni.offering;

import fengni.answers.Fault;
import java.util.Optional;

/** Keeps a service from opening wider, as an order of an authority does (Art. 21(2)). A room declares it as a bean. */
@FunctionalInterface
public interface LaunchBar {
    /** Returns why no move that opens the service wider may be made now; empty if it may. */
    Optional<Fault> objection(ServiceId service);
}
