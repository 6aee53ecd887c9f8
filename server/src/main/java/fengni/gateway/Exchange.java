package fengni.gateway;

import fengni.evidence.Who;
import fengni.ledger.Receipt;
import fengni.offering.Service;
import fengni.offering.Upstream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request on its way, as far as it has come. Immutable; a stage returns the next one.
 *
 * @param noted what the stages decided, for the record
 * @param request the request's record, once it is durable
 * @param answer what comes back, once the model was asked
 * @param appeal where to complain about what is withheld
 */
record Exchange(
        Service service,
        ChatRequest chat,
        Who who,
        Leash leash,
        Map<String, Object> noted,
        Optional<Upstream> upstream,
        Optional<Receipt> request,
        Answer answer,
        Appeal appeal) {

    static Exchange asked(Service service, ChatRequest chat, Who who, Leash leash) {
        return new Exchange(
                service,
                chat,
                who,
                leash,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Answer.none(),
                Appeal.nowhere());
    }

    Exchange noting(Map<String, Object> more) {
        var all = new LinkedHashMap<>(noted);
        all.putAll(more);
        return new Exchange(service, chat, who, leash, all, upstream, request, answer, appeal);
    }

    Exchange by(Who known) {
        return new Exchange(service, chat, known, leash, noted, upstream, request, answer, appeal);
    }

    Exchange to(Upstream chosen) {
        return new Exchange(service, chat, who, leash, noted, Optional.of(chosen), request, answer, appeal);
    }

    Exchange kept(Receipt receipt) {
        return new Exchange(service, chat, who, leash, noted, upstream, Optional.of(receipt), answer, appeal);
    }

    Exchange answered(Answer given) {
        return new Exchange(service, chat, who, leash, noted, upstream, request, given, appeal);
    }

    Exchange appealingTo(Appeal where) {
        return new Exchange(service, chat, who, leash, noted, upstream, request, answer, where);
    }
}
