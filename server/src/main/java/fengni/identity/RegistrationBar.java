package fengni.identity;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.news.NewsTable;
import fengni.offering.Offer;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import fengni.standing.OrderMeasures;
import fengni.standing.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets nobody in who is new while an order stops registration (深度合成管理规定, Art. 21(2)); a user who was withdrawn
 * counts as new. Renewing those who are there goes on.
 */
record RegistrationBar(EndUserTable users, OrderMeasures orders, Offerings offerings, NewsTable news) {
    /** Does the work in one transaction with the look, so that no order comes in between. */
    <T> Outcome<T> pass(ServiceId service, List<EndUserDraft> drafts, Instant now, Supplier<T> work) {
        return news.change(_ -> objection(service, drafts, now)
                .<Outcome<T>>map(Outcome.Conflicting::new)
                .orElseGet(() -> new Outcome.Done<>(work.get())));
    }

    private Optional<Fault> objection(ServiceId service, List<EndUserDraft> drafts, Instant now) {
        return offerings
                .service(service)
                .map(Offer::service)
                .flatMap(offered -> orders.stopping(Stop.REGISTRATION, offered, now))
                .filter(_ -> users.attested(service, names(drafts)) < drafts.size())
                .map(order -> Fault.of("user", "registration_suspended", order.authority(), order.number()));
    }

    private static List<String> names(List<EndUserDraft> drafts) {
        return drafts.stream().map(draft -> draft.user().orElseThrow()).toList();
    }
}
