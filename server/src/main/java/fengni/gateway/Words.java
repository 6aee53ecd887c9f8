package fengni.gateway;

import fengni.ledger.Receipt;
import java.util.Optional;

/** What the provider says in the place of words that are withheld, Chinese first, with the number to appeal with. */
final class Words {
    /** Stands between what was released and what is said in place of the rest. */
    static final String APART = "\n\n";

    private Words() {}

    static String withheld(Piece.Withheld piece, Optional<Receipt> request, Appeal appeal) {
        var why = switch (piece.why()) {
            case Piece.Why.Words _, Piece.Why.Guarded _ ->
                "该内容未通过审核，不予提供。 This content did not pass review and is withheld.";
            case Piece.Why.Unheard _ -> "该内容暂时无法审核，不予提供。 This content could not be reviewed and is withheld.";
            case Piece.Why.Suspended _ ->
                "账号或服务已被暂停，或者服务已不再向您开放，回答到此结束。 The account or service is suspended, or no longer open to you; the answer ends here.";
        };
        return why + request.map(receipt -> " [" + receipt + "]").orElse("") + appeal.words(request);
    }
}
