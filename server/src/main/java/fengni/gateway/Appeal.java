package fengni.gateway;

import fengni.ledger.Receipt;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where people complain about a refusal (deep synthesis provisions, Art. 12).
 *
 * @param page the page of complaints, or empty where none is known
 */
record Appeal(Optional<URI> page) {
    static Appeal nowhere() {
        return new Appeal(Optional.empty());
    }

    /** Returns the page with the number of the record already filled in. */
    Optional<String> link(Optional<Receipt> receipt) {
        var query = receipt.map(kept -> "?reference=" + URLEncoder.encode(kept.toString(), StandardCharsets.UTF_8))
                .orElse("");
        return page.map(address -> address + query);
    }

    /** Returns what follows a refusal's sentence, or nothing. */
    String words(Optional<Receipt> receipt) {
        return link(receipt).map(link -> " 投诉与申诉 Appeal: " + link).orElse("");
    }
}
