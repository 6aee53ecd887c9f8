package fengni.screen.guard;

import fengni.screen.guard.Reply.Missed;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends a question and brings the answer, all of it in time and not too large, or the reason why there is none. */
final class Wire implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final HttpClient client;
    private final Clock clock;
    private final int largest;

    /**
     * Opens nothing yet.
     *
     * @param largest bytes of an answer
     */
    Wire(Clock clock, Duration connection, int largest) {
        this.clock = clock;
        this.largest = largest;
        // a redirect would carry key and text to an address that nobody chose
        this.client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(connection)
                .build();
    }

    /** How a question went. */
    sealed interface Sent {
        /** The service answered with 200. */
        final class Delivered implements Sent {
            private final byte[] body;

            Delivered(byte[] body) {
                this.body = body;
            }

            byte[] body() {
                return body;
            }
        }

        /** It did not. */
        record Lost(Missed missed) implements Sent {}
    }

    Sent send(HttpRequest request, Duration time) throws InterruptedException {
        var coming = client.sendAsync(request, answer -> new BoundedBody(largest));
        try {
            return read(coming.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return new Sent.Lost(Missed.forNow(Reason.TIMED_OUT));
        } catch (ExecutionException fault) {
            return new Sent.Lost(lost(fault));
        } finally {
            coming.cancel(true);
        }
    }

    private Sent read(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 200 -> new Sent.Delivered(answer.body());
            case 429 -> new Sent.Lost(new Missed(Reason.THROTTLED, true, retryAfter(answer)));
            case 408 -> new Sent.Lost(Missed.forNow(Reason.TIMED_OUT));
            default ->
                new Sent.Lost(
                        answer.statusCode() >= 500
                                ? new Missed(Reason.FAILED, true, retryAfter(answer))
                                : Missed.forGood(Reason.REFUSED));
        };
    }

    private static Missed lost(ExecutionException fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof BoundedBody.TooLarge) {
                return Missed.forGood(Reason.ANSWER_TOO_LARGE);
            }
            if (each instanceof HttpTimeoutException) {
                return Missed.forNow(Reason.TIMED_OUT);
            }
            if (each instanceof IOException) {
                return Missed.forNow(Reason.UNREACHABLE);
            }
        }
        return Missed.forGood(Reason.FAILED); // whatever else: the guard stays unanswered, and its fallback counts
    }

    /** Seconds or a date (RFC 9110, 10.2.3); anything else asks for nothing. */
    private Duration retryAfter(HttpResponse<byte[]> answer) {
        var asked = answer.headers().firstValue("Retry-After").orElse("");
        if (asked.matches("\\d{1,9}")) {
            return cap(Duration.ofSeconds(Long.parseLong(asked)));
        }
        try {
            var date = ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME);
            return cap(Duration.between(clock.instant(), date.toInstant()));
        } catch (DateTimeException noDate) {
            return Duration.ZERO;
        }
    }

    private static Duration cap(Duration asked) {
        return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
