package fengni.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one service did within one clock hour (UTC) on one node, as its gateway counted: what a filing is compared with
 * (algorithm provisions, Art. 24(2)). Counts only: no text and no name of a user.
 *
 * <p>A node that stops within an hour leaves its facts up to then, and new ones after its start: an hour can have several.
 *
 * @param hour its beginning
 * @param span the first and the last request in it
 * @param requests those that went on to the model
 * @param unsupported those refused because they held content that is no text
 * @param users distinct users of the requests; no more than {@link Users#atLeast} says when there were too many to tell
 *     apart. Those of two records may be the same people
 * @param models requests by the model asked
 * @param input requests by modality of a part: {@code text}, {@code image}, {@code audio}, {@code video}, {@code file}
 * @param output answers by modality of what left
 * @param explicit answers by how people are shown that they are synthetic: {@code text:start}, {@code text:end}, {@code
 *     text:both}, {@code interface}
 * @param implicit answers that carried the metadata label
 * @param library the smallest feature set that a request met
 * @param hosts requests by host and port of the upstream
 */
public record ServiceFacts(
        long service,
        Instant hour,
        Span span,
        long requests,
        long unsupported,
        Users users,
        Map<String, Long> models,
        Map<String, Long> input,
        Map<String, Long> output,
        Map<String, Long> explicit,
        long implicit,
        Library library,
        Map<String, Long> hosts) {
    /** The one word of their records' outcome. */
    static final String OUTCOME = "hourly_facts";

    public ServiceFacts {
        models = Map.copyOf(models);
        input = Map.copyOf(input);
        output = Map.copyOf(output);
        explicit = Map.copyOf(explicit);
        hosts = Map.copyOf(hosts);
    }

    /** From the first to the last request. */
    public record Span(Instant first, Instant last) {}

    /**
     * How many users there were.
     *
     * @param atLeast whether there were more than could be told apart
     */
    public record Users(long count, boolean atLeast) {}

    /** A version of the feature database and how many entries it has. */
    public record Library(String version, long size) {}

    /** Returns these facts as they are kept. */
    public Happening happening() {
        return new Happening(
                RecordType.FACTS, service, Who.of(Who.NOT_SUPPLIED), OUTCOME, Optional.empty(), what(), Map.of());
    }

    /** Reads what {@link #happening} wrote; empty for anything else. */
    static Optional<ServiceFacts> read(long service, Map<String, Object> what) {
        try {
            return what.containsKey("hour") && service > 0
                    ? Optional.of(new ServiceFacts(
                            service,
                            instant(what, "hour"),
                            new Span(instant(what, "first"), instant(what, "last")),
                            number(what, "requests"),
                            number(what, "unsupported"),
                            new Users(number(what, "users"), Boolean.TRUE.equals(what.get("usersAtLeast"))),
                            counts(what, "models"),
                            counts(what, "input"),
                            counts(what, "output"),
                            counts(what, "explicit"),
                            number(what, "implicit"),
                            new Library(Groups.text(what, "features"), number(what, "featuresSize")),
                            counts(what, "hosts")))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Map<String, Object> what() {
        return Map.ofEntries(
                Map.entry("hour", hour.toString()),
                Map.entry("first", span.first().toString()),
                Map.entry("last", span.last().toString()),
                Map.entry("requests", requests),
                Map.entry("unsupported", unsupported),
                Map.entry("users", users.count()),
                Map.entry("usersAtLeast", users.atLeast()),
                Map.entry("models", models),
                Map.entry("input", input),
                Map.entry("output", output),
                Map.entry("explicit", explicit),
                Map.entry("implicit", implicit),
                Map.entry("features", library.version()),
                Map.entry("featuresSize", library.size()),
                Map.entry("hosts", hosts));
    }

    private static Instant instant(Map<String, Object> what, String field) {
        return Instant.parse(Groups.text(what, field));
    }

    private static long number(Map<String, Object> what, String field) {
        return what.get(field) instanceof Long number ? number : 0;
    }

    private static Map<String, Long> counts(Map<String, Object> what, String field) {
        return what.get(field) instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Long)
                        .collect(Collectors.toMap(
                                entry -> String.valueOf(entry.getKey()),
                                entry -> entry.getValue() instanceof Long count ? count : 0L,
                                Long::sum,
                                HashMap::new))
                : Map.of();
    }
}
