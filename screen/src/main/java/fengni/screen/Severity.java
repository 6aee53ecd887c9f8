package fengni.screen;

/** How grave a feature is, for queues and reports; the decision follows from {@link Actions} alone. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
