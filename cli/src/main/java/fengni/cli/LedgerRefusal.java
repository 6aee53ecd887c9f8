package fengni.cli;

import fengni.ledger.LedgerException.Closed;
import fengni.ledger.LedgerException.Damaged;
import fengni.ledger.LedgerException.DiskFailed;
import fengni.ledger.LedgerException.Fault;
import fengni.ledger.LedgerException.KeyMissing;
import fengni.ledger.LedgerException.Locked;
import fengni.ledger.LedgerException.NotAsWritten;
import fengni.ledger.LedgerException.Reason;
import fengni.ledger.LedgerException.Unsupported;
import fengni.ledger.LedgerException.WrongOrigin;
import fengni.ledger.LedgerException.WrongSigner;

/** Why a ledger could not be used, in words and as an exit code. */
record LedgerRefusal(String words, int code) {
    static LedgerRefusal of(Reason reason, Words words) {
        return switch (reason) {
            case Locked(var folder) -> new LedgerRefusal(words.say("ledger.locked", folder.toString()), Exit.MISSING);
            case Damaged(var file, var offset, var what) ->
                new LedgerRefusal(words.say("ledger.damaged", file, Long.toString(offset), what), Exit.AGAINST);
            case Unsupported(var file, var offset, var what) ->
                new LedgerRefusal(words.say("ledger.unsupported", file, Long.toString(offset), what), Exit.UNREADABLE);
            case WrongOrigin(var expected, var found) ->
                new LedgerRefusal(words.say("ledger.otherOrigin", found, expected), Exit.USAGE);
            case WrongSigner(var expected, var found) ->
                new LedgerRefusal(words.say("ledger.otherSigner", found, expected), Exit.MISSING);
            case KeyMissing(var key) -> new LedgerRefusal(words.say("ledger.keyMissing", key.toString()), Exit.MISSING);
            case DiskFailed(var what) -> new LedgerRefusal(words.say("ledger.diskFailed", what), Exit.MISSING);
            case NotAsWritten(var what) -> new LedgerRefusal(words.say("ledger.notAsWritten", what), Exit.OUR_FAULT);
            case Fault(var what) -> new LedgerRefusal(words.say("fault", what), Exit.OUR_FAULT);
            case Closed() -> new LedgerRefusal(words.say("fault", "closed"), Exit.OUR_FAULT);
        };
    }
}
