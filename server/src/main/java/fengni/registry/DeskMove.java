package fengni.registry;

import java.time.Instant;

/**
 * A dossier changed hands.
 *
 * @param towards the name of the desk or the login of the officer who has it from then on; empty if nobody
 */
record DeskMove(DeskAct act, long person, String login, String pseudonym, String towards, String reason, Instant at) {}
