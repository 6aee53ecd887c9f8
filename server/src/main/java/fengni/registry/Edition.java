package fengni.registry;

import java.time.Instant;

/** One version of a dossier with the receipt under which it came in. */
record Edition(int version, String receipt, Instant received, Papers papers) {}
