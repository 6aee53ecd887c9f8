package fengni.assessment;

import fengni.assessment.Assessed.Signer;
import java.time.Instant;

/** A signed result that somebody opened again, because its facts or reasons may hold no more. It stays as it was signed. */
record Reopened(long assessment, String reason, Signer by, Instant at, String receipt) {}
