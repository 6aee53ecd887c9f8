package fengni.correspondence;

import fengni.answers.Outcome.Done;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one document to a registry: follows no redirect, waits no longer than told, reads no more than fits. */
final class RegistryClient implements AutoCloseable {
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;
    /** How many times longer than a letter a file may take: 20 MB in two minutes need 1.4 Mbit/s. */
    private static final int FILE_TAKES = 6;

    private final HttpClient client;
    private final Duration patience;

    RegistryClient(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }

    /** What came of a request. */
    sealed interface Reply {
        /** A document of the right form; its signature was not looked at yet. */
        record Answered(Paper paper) implements Reply {}

        /** Nothing stands at this address there: a registry of an earlier version, or none at all. */
        record Absent() implements Reply {
            Hitch hitch() {
                return Hitch.of(Trouble.FAILED, "HTTP " + NOT_FOUND);
            }
        }

        record Not(Trouble trouble, String detail) implements Reply {
            Hitch hitch() {
                return Hitch.of(trouble, detail);
            }
        }
    }

    /** @param expected the type of the document that answers */
    Reply post(URI base, String path, Paper paper, String expected) {
        var request = request(base, path, patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(paper.bytes()))
                .build();
        return send(request, patience, expected);
    }

    /** Brings a file: the document goes before it, in a header. */
    Reply bring(URI base, Paper paper, byte[] content) {
        var longer = patience.multipliedBy(FILE_TAKES);
        var request = request(base, EnclosureApi.FILES, longer)
                .header("Content-Type", "application/octet-stream")
                .header(EnclosureApi.HEADER, Base64Url.of(paper.bytes()))
                .POST(BodyPublishers.ofByteArray(content))
                .build();
        return send(request, longer, Enclosure.KEPT);
    }

    private static HttpRequest.Builder request(URI base, String path, Duration patience) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json");
    }

    private Reply send(HttpRequest request, Duration longest, String expected) {
        var sent = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), Paper.LARGEST_ANSWER));
        try {
            return reply(sent.get(longest.toMillis(), TimeUnit.MILLISECONDS), expected);
        } catch (TimeoutException _) {
            sent.cancel(true);
            return new Reply.Not(Trouble.UNREACHABLE, "timeout");
        } catch (ExecutionException failure) {
            return new Reply.Not(Trouble.UNREACHABLE, name(failure));
        } catch (InterruptedException _) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Not(Trouble.UNREACHABLE, "stopped");
        }
    }

    private static Reply reply(HttpResponse<byte[]> response, String expected) {
        var detail = "HTTP " + response.statusCode() + code(response.body());
        return switch (response.statusCode()) {
            case OK ->
                Paper.read(expected, response.body(), Paper.LARGEST_ANSWER) instanceof Done<Paper>(var paper)
                        ? new Reply.Answered(paper)
                        : new Reply.Not(Trouble.STRANGE_ANSWER, detail);
            case FORBIDDEN -> new Reply.Not(Trouble.NOT_ADMITTED, detail);
            case NOT_FOUND -> new Reply.Absent();
            case CONFLICT, TOO_LARGE, UNPROCESSABLE -> new Reply.Not(Trouble.REFUSED, detail);
            default -> new Reply.Not(Trouble.FAILED, detail);
        };
    }

    /** Returns the code of the first finding, if the body is a problem document. */
    private static String code(byte[] body) {
        return StrictJson.read(body, Paper.LARGEST) instanceof Done<Map<String, Object>>(var problem)
                        && problem.get("errors") instanceof List<?> errors
                        && !errors.isEmpty()
                        && errors.getFirst() instanceof Map<?, ?> finding
                        && finding.get("code") instanceof String code
                        && code.matches("[a-z_]{1,40}")
                ? " " + code
                : "";
    }

    private static String name(ExecutionException failure) {
        var cause = failure.getCause();
        return cause instanceof IOException ? cause.getClass().getSimpleName() : "failure";
    }

    /** Requests under way are cut. */
    @Override
    public void close() {
        client.shutdownNow();
    }
}
