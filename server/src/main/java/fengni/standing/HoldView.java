package fengni.standing;

import fengni.offering.Offer;
import fengni.pages.Moment;
import fengni.pages.Tone;
import fengni.standing.Standing.Closed;
import fengni.standing.Standing.Good;
import fengni.standing.Standing.Restricted;
import fengni.standing.Standing.Suspended;
import fengni.standing.Standing.Warned;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the page of one subject shows: how it stands and what happened, the newest first. */
record HoldView(
        Offer offer, Optional<String> user, List<HoldEvent> history, Optional<OrderMeasure> order, boolean mayChange) {
    HoldView {
        history = List.copyOf(history);
    }

    static String path(long service, Optional<String> user) {
        var path = "/services/" + service + "/hold";
        return user.map(name -> path + "?user=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse(path);
    }

    String action() {
        return path(offer.service().id().value(), Optional.empty());
    }

    Standing standing() {
        return StandingRules.fold(history, Instant.now());
    }

    Tone tone() {
        return switch (standing()) {
            case Good() -> Tone.GOOD;
            case Warned _, Restricted _ -> Tone.WARN;
            case Suspended _, Closed _ -> Tone.BAD;
        };
    }

    List<Moment> moments() {
        return history.reversed().stream().map(HoldView::moment).toList();
    }

    private static Moment moment(HoldEvent event) {
        var tone = switch (event.measure()) {
            case Measure.Restore _ -> Tone.GOOD;
            case Measure.Warn _, Measure.Restrict _ -> Tone.WARN;
            case Measure.Suspend _, Measure.Close _ -> Tone.BAD;
        };
        return new Moment(
                event.at(),
                tone,
                "standing.measure." + event.measure().word(),
                event.by(),
                event.reasons().sentence());
    }
}
