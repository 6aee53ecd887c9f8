package fengni.casework;

import java.time.Instant;

/**
 * One step of a complaint, as it is kept.
 *
 * @param by the sign-in name of the officer, empty for the complainant
 * @param words reasons, answer, remark; may be empty
 */
record ComplaintStep(Instant at, ComplaintAct act, String by, String words) {}
