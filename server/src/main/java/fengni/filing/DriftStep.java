package fengni.filing;

import java.time.Instant;

/** One step of an alarm. {@code by} is empty where the program itself raised it. */
record DriftStep(Instant at, DriftAct act, String by, String words) {}
