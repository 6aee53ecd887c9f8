package fengni.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One program that is measured.
 *
 * @param processes its own processes
 * @param database the postmaster that works for it, if there is one
 * @param wrk asks it with the key and the users that it knows
 */
record Candidate(String name, int port, Supplier<List<Long>> processes, Optional<Long> database, String key, Wrk wrk) {
    private static final long STEP_MILLIS = 250;
    private static final long LONGEST_MILLIS = 60_000;
    /** Two ticks of the kernel's clock in a step: what an idle JVM with a database and a poller may use. */
    private static final long IDLE_MICROS = 20_000;

    /** What one turn cost. {@code own} and {@code database} are microseconds of processor time for each request. */
    record Turn(Wrk.Seen seen, double own, double database) {}

    /**
     * Lets wrk ask for some seconds. What the candidate does afterwards because of it, such as bringing an index up to
     * date, is part of its cost; and the next candidate finds the machine quiet.
     */
    Turn turn(int seconds) throws IOException {
        long own = Cpu.micros(processes.get());
        long beside = databaseMicros();
        var seen = wrk.run(port, seconds);
        settle();
        double requests = seen.requests();
        return new Turn(seen, (Cpu.micros(processes.get()) - own) / requests, (databaseMicros() - beside) / requests);
    }

    /** Throws unless the answer arrives whole, so that no fast refusal is measured. */
    void mustAnswer(String user) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/chat/completions"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Talk.request(user, false)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var reply = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200 || !reply.body().contains(Talk.ANSWER)) {
                throw new IOException(name + " answers " + reply.statusCode() + " " + reply.body());
            }
        }
    }

    private void settle() {
        long before = Cpu.micros(processes.get()) + databaseMicros();
        for (long waited = 0; waited < LONGEST_MILLIS; waited += STEP_MILLIS) {
            Pause.millis(STEP_MILLIS);
            long now = Cpu.micros(processes.get()) + databaseMicros();
            if (now - before <= IDLE_MICROS) {
                return;
            }
            before = now;
        }
    }

    private long databaseMicros() {
        return database.flatMap(ProcessHandle::of)
                .map(postmaster -> Cpu.micros(Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .map(ProcessHandle::pid)
                        .toList()))
                .orElse(0L);
    }

    /** Returns the postmaster of a data folder, if one runs there. */
    static Optional<Long> postmaster(Path data) throws IOException {
        var file = data.resolve("postgres/cluster/postmaster.pid");
        return Files.exists(file)
                ? Optional.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                : Optional.empty();
    }
}
