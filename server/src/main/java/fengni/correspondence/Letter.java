package fengni.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * One document on its way, or arrived. Sent twice it counts once.
 *
 * @param id chosen by the writer, the same at every attempt
 * @param operator the operator that it is from or for: its unified social credit code, under which the registry enrolled it
 * @param to the face that reads it
 */
public record Letter(UUID id, String operator, Face to, Instant written, LetterContent content) {}
