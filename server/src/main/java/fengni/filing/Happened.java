package fengni.filing;

import fengni.law.FilingEvent;
import java.time.Instant;

/**
 * One line of a dossier's history.
 *
 * @param sent the version sent that it belongs to, 0 before the first
 * @param counted false for a letter of the registry that came for an older version or fits no step: it changes nothing
 * @param by the person, or the pseudonym of the registry's officer
 */
record Happened(int sent, What what, boolean counted, String by, Instant at) {
    /** What it was. */
    sealed interface What {
        /** The draft was begun. */
        record Begun() implements What {}

        /** Its filer sends it although the linter found what others were sent back for, for this reason. */
        record Despite(String reason) implements What {}

        /** The registry says that the dossier came in, under this receipt. */
        record Arrived(String receipt) implements What {}

        /** A step of the procedure, here or at the registry. */
        record Stepped(FilingEvent event) implements What {}

        /** The registry was asked to take a change or a request to cancel back; it counts when the registry says so. */
        record AskedBack() implements What {}

        /** Returns the name that is stored; a part of keys of words. */
        default String word() {
            return switch (this) {
                case Begun() -> "begun";
                case Despite(var _) -> "despite";
                case Arrived(var _) -> "arrived";
                case AskedBack() -> "asked_back";
                case Stepped(var event) -> event.act().word();
            };
        }

        /** Returns the words that it brought, or nothing. */
        default String words() {
            return switch (this) {
                case Begun(), AskedBack() -> "";
                case Despite(var reason) -> reason;
                case Arrived(var receipt) -> receipt;
                case Stepped(var event) -> Particulars.words(event);
            };
        }
    }
}
