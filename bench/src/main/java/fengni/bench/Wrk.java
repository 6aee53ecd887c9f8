package fengni.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Debian's wrk with one thread and 16 connections, posting the chat requests of some users in turn. */
final class Wrk {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern BROKEN =
            Pattern.compile("Socket errors: connect (\\d+), read (\\d+), write (\\d+), timeout (\\d+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+([\\d.]+)(us|ms|s)");
    private static final Pattern HIGH = Pattern.compile("99%\\s+([\\d.]+)(us|ms|s)");

    private final Path script;

    /** @param script file to write wrk's script to */
    Wrk(Path script, String key, List<String> users) throws IOException {
        this.script = script;
        var bodies = users.stream()
                .map(user -> "[[" + Talk.request(user, false) + "]]")
                .collect(Collectors.joining(",\n"));
        // the requests are made once, so that wrk itself costs little
        Files.writeString(script, """
                local bodies = {%s}
                local requests = {}
                local turn = 0
                function init()
                  local headers = {["Content-Type"] = "application/json", ["Authorization"] = "Bearer %s"}
                  for i, body in ipairs(bodies) do
                    requests[i] = wrk.format("POST", "/v1/chat/completions", headers, body)
                  end
                end
                function request()
                  turn = turn %% #requests + 1
                  return requests[turn]
                end
                """.formatted(bodies, key));
    }

    /** What one run of wrk saw; latencies in milliseconds. */
    record Seen(long requests, long failed, double perSecond, double median, double high) {}

    Seen run(int port, int seconds) throws IOException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c16",
                        "-d" + seconds + "s",
                        "--latency",
                        "-s",
                        script.toString(),
                        "http://127.0.0.1:" + port + "/v1/chat/completions")
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (sum(REQUESTS, said) == 0) {
            throw new IOException("wrk saw no answer at all: " + said);
        }
        return new Seen(
                sum(REQUESTS, said),
                sum(REFUSED, said) + sum(BROKEN, said),
                number(RATE, said),
                millis(MEDIAN, said),
                millis(HIGH, said));
    }

    private static long sum(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        long sum = 0;
        if (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                sum += Long.parseLong(matcher.group(group));
            }
        }
        return sum;
    }

    private static double number(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
    }

    private static double millis(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> value / 1000;
            case "ms" -> value;
            default -> value * 1000;
        };
    }
}
