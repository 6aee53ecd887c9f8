package fengni.registry;

import java.time.Instant;

/**
 * What a dossier in force says of its own assessment and labels. Nobody here checked that it is true, and nothing else of
 * the dossier stands in it: no person, no file, no other answer.
 *
 * @param version of the dossier in force
 * @param received when that version came in
 * @param report whether a self-assessment report or its conclusion came along
 * @param explicit {@code yes}, {@code no}, or empty where it is not said
 * @param implicit as {@code explicit}
 * @param pictures whether pictures of a label came along
 */
public record Declared(
        String number,
        int version,
        Instant received,
        boolean report,
        String explicit,
        String implicit,
        boolean pictures) {}
