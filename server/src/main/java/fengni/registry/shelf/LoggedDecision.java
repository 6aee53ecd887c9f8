package fengni.registry.shelf;

/** A decision as the log shows it, with the app that it is about. */
public record LoggedDecision(Decision decision, String name, String packageId) {
    static LoggedDecision of(DecisionTable.Logged one) {
        return new LoggedDecision(one.decision(), one.name(), one.packageId());
    }

    /** Returns the key of the words for what was decided. */
    public String key() {
        return "registry.shelf.act."
                + (decision.emergency() ? "emergency" : decision.step().act().word());
    }
}
