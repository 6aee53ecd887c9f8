package fengni.gateway;

import fengni.gateway.ChatReading.Unreadable;
import fengni.gateway.Replies.Refused;
import fengni.offering.Service;
import fengni.screen.Context;
import fengni.screen.FeatureSet;
import fengni.screen.Review;
import fengni.screen.answers.Asked.Question;
import fengni.screen.answers.OpenAiModeration;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * Answers clients of {@code POST /v1/moderations} in OpenAI's shape, by the features that review chats; guards are not
 * asked. Nothing is generated for anybody, so that neither identity nor launch nor holds are looked at; each question is on
 * record before its answer leaves. Thread-safe.
 */
final class Moderation {
    /** A model of this name asks for the rules of one context, for example {@code fengni-nickname}. */
    private static final String OURS = "fengni-";

    private final Supplier<FeatureSet> features;
    private final RequestRecords records;
    private final Replies replies;
    private final Bodies bodies;
    private final OpenAiModeration shape = OpenAiModeration.usual();

    /** How bodies are read: strictly, up to so many bytes. */
    record Bodies(Json json, int mostBytes) {}

    Moderation(Supplier<FeatureSet> features, RequestRecords records, Replies replies, Bodies bodies) {
        this.features = features;
        this.records = records;
        this.replies = replies;
        this.bodies = bodies;
    }

    /** Answers; returns what came of it in one word. */
    String answer(Service service, Call call, byte[] body, ServerResponse response) {
        return switch (read(body)) {
            case Asked asked -> {
                reviewed(asked, service, call, body, response);
                yield "moderated";
            }
            case Bad(var unreadable) -> {
                var receipt = records.unreadable(service, Calls.who(call, Optional.empty()), unreadable, body);
                replies.refuse(response, Refused.before(unreadable.refusal(), unreadable.faults(), receipt));
                yield "refused";
            }
        };
    }

    private sealed interface Read {}

    private record Asked(List<String> texts, Context context) implements Read {}

    private record Bad(Unreadable why) implements Read {
        static Bad of(Refusal refusal, String fault) {
            return new Bad(new Unreadable(refusal, List.of(fault)));
        }
    }

    private Read read(byte[] body) {
        if (body.length > bodies.mostBytes()) {
            return Bad.of(Refusal.REQUEST_TOO_LARGE, "body over " + bodies.mostBytes() + " bytes");
        }
        try {
            // written anew: what the strict reader took for the document is what the shape reads
            var document = bodies.json().text(bodies.json().read(body));
            return switch (shape.read(document)) {
                case Question question -> asked(question);
                case fengni.screen.answers.Asked.Refused(var code, var message) ->
                    Bad.of(
                            code.equals(OpenAiModeration.NO_TEXT)
                                    ? Refusal.CONTENT_UNSUPPORTED
                                    : Refusal.INVALID_REQUEST,
                            message);
            };
        } catch (JacksonException malformed) {
            return Bad.of(Refusal.INVALID_REQUEST, "no well-formed JSON");
        }
    }

    /** Names of other models are taken: clients send what they always sent. */
    private static Read asked(Question question) {
        if (!question.variant().startsWith(OURS)) {
            return new Asked(question.texts(), Context.PROMPT);
        }
        return Stream.of(Context.values())
                .filter(context ->
                        question.variant().equals(OURS + word(context).replace('_', '-')))
                .findFirst()
                .<Read>map(context -> new Asked(question.texts(), context))
                .orElseGet(() -> Bad.of(Refusal.MODEL_NOT_FOUND, "model: no context of this name"));
    }

    private void reviewed(Asked asked, Service service, Call call, byte[] body, ServerResponse response) {
        var set = features.get();
        var verdict = new Verdict(set, asked.context().direction());
        var reviews = asked.texts().stream()
                .map(text -> set.review(text, asked.context()))
                .toList();
        for (int i = 0; i < reviews.size(); i++) {
            verdict.add("input[" + i + "]", reviews.get(i), asked.texts().get(i).length());
        }
        var receipt = records.moderated(
                service, Calls.who(call, Optional.empty()), noted(asked, verdict, reviews, call), body);
        response.header(Replies.RECEIPT, receipt.toString());
        replies.send(response, 200, shape.answer(reviews, "modr-" + UUID.randomUUID()));
    }

    private static Map<String, Object> noted(Asked asked, Verdict verdict, List<Review> reviews, Call call) {
        var noted = new LinkedHashMap<>(verdict.noted("input"));
        noted.put("caller", call.source().toString());
        noted.put("context", word(asked.context()));
        noted.put(
                "flagged",
                reviews.stream().filter(review -> review.decision().stops()).count());
        return noted;
    }

    private static String word(Context context) {
        return context.name().toLowerCase(Locale.ROOT);
    }
}
