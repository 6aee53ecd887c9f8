package fengni.gateway;

import fengni.gateway.Step.Go;
import fengni.label.AigcLabel;
import fengni.label.TextMark;
import fengni.law.ProviderCode;
import fengni.marking.LabelPolicy;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/**
 * Marks the answer as synthetic: the metadata mark always (Art. 16), words in the text where the service's label policy
 * wants them (Art. 17). All choices of an answer carry one ProduceID: they are one content, made by one request.
 */
final class MarkAnswer implements Stage {
    private final GatewayParts.LabelPolicies policies;
    private final GatewayParts.ProduceIds produceIds;

    MarkAnswer(GatewayParts.LabelPolicies policies, GatewayParts.ProduceIds produceIds) {
        this.policies = policies;
        this.produceIds = produceIds;
    }

    @Override
    public Step apply(Exchange exchange) {
        var service = exchange.service();
        var label = AigcLabel.firstWrite(new ProviderCode(service.providerCode()), produceIds.next(service));
        var policy = policies.of(service.id());
        var marker = new Marker(exchange.chat().structured() ? Optional.empty() : words(policy));
        return new Go(exchange.answered(exchange.answer().marked(marker, label))
                .noting(Map.of("policy", noted(policy), "label", Map.copyOf(label.fields()))));
    }

    private static Optional<TextMark> words(LabelPolicy policy) {
        return switch (policy) {
            case LabelPolicy.InText(var place, var words) -> Optional.of(new TextMark(words, places(place)));
            case LabelPolicy.InInterface _ -> Optional.empty();
        };
    }

    private static EnumSet<TextMark.Place> places(LabelPolicy.Place place) {
        return switch (place) {
            case START -> EnumSet.of(TextMark.Place.START);
            case END -> EnumSet.of(TextMark.Place.END);
            case BOTH -> EnumSet.allOf(TextMark.Place.class);
        };
    }

    private static Map<String, Object> noted(LabelPolicy policy) {
        return switch (policy) {
            case LabelPolicy.InText(var place, var words) ->
                Map.of("form", "text", "place", place.name().toLowerCase(java.util.Locale.ROOT), "words", words);
            case LabelPolicy.InInterface(var where, var screenshot) ->
                Map.of("form", "interface", "where", where, "screenshot", screenshot);
        };
    }
}
