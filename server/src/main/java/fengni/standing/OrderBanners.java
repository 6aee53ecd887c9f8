package fengni.standing;

import fengni.offering.Offer;
import fengni.offering.Offerings;
import fengni.offering.Organisation;
import fengni.pages.Banner;
import fengni.pages.Tone;
import fengni.pages.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What every page says while an order stands (深度合成管理规定, Art. 21(2)). */
record OrderBanners(OrderMeasures orders, Offerings offerings) {
    List<Banner> of(Optional<Long> organisation, Words words, Instant now) {
        return orders.standing(now).stream()
                .filter(measure -> organisation
                        .map(own -> own == measure.organisation().value())
                        .orElse(true))
                .map(measure -> banner(measure, organisation.isPresent(), words))
                .toList();
    }

    private Banner banner(OrderMeasure measure, boolean own, Words words) {
        return new Banner(
                Tone.BAD,
                own ? "standing.order.banner" : "standing.order.banner.public",
                List.of(measure.number(), scope(measure, words), stops(measure, words)),
                own ? "/orders/" + measure.order() : "");
    }

    private String scope(OrderMeasure measure, Words words) {
        return measure.services().isEmpty()
                ? words.say(
                        "standing.order.whole",
                        offerings
                                .organisation(measure.organisation())
                                .map(Organisation::name)
                                .orElse(""))
                : measure.services().stream()
                        .flatMap(id -> offerings.service(id).stream())
                        .map(Offer::service)
                        .map(service -> service.name())
                        .sorted()
                        .collect(Collectors.joining(words.say("standing.order.and")));
    }

    private static String stops(OrderMeasure measure, Words words) {
        return measure.stops().stream()
                .sorted()
                .map(stop -> words.say("standing.order.stop." + stop.word()))
                .collect(Collectors.joining(words.say("standing.order.and")));
    }
}
