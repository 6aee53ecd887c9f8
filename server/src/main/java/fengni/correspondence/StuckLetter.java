package fengni.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that has not got to its reader.
 *
 * @param arrived whether it has arrived here and is not read; else it has not left
 * @param kind of its content, as in its JSON
 * @param about the dossier or the order that it is about
 * @param parked whether nobody tries any more
 * @param trouble why it does not get on, as far as known
 */
public record StuckLetter(
        UUID id,
        String operator,
        Face to,
        boolean arrived,
        String kind,
        UUID about,
        Instant written,
        boolean parked,
        int attempts,
        Hitch trouble) {
    /** Returns the key of its state. */
    public String state() {
        return "correspondence.letter." + (parked ? "parked" : arrived ? "unread" : "waiting");
    }
}
