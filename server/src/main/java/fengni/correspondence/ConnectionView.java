package fengni.correspondence;

import java.util.List;
import java.util.Optional;

/**
 * What the page of the connection shows.
 *
 * @param ourKey fingerprint of the key with which this installation signs as an operator
 * @param trouble the last one of the line
 * @param letters of this operator that are stuck
 * @param atRegistry letters that are stuck at the registry face of this installation
 */
record ConnectionView(
        Optional<Connection> connection,
        String ourKey,
        Hitch trouble,
        List<StuckLetter> letters,
        List<StuckLetter> atRegistry) {}
