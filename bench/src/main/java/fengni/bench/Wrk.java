package fengni.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debian's wrk with one thread and 16 connections, posting one chat request over and over. */
final class Wrk {
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");
    private static final Pattern MEDIAN = Pattern.compile("50%\\s+(\\S+)");
    private static final Pattern HIGH = Pattern.compile("99%\\s+(\\S+)");

    private final Path script;

    Wrk(Path folder, String key) throws IOException {
        script = folder.resolve("post.lua");
        Files.writeString(
                script,
                """
                wrk.method = "POST"
                wrk.body = '{"model":"bench","safety_identifier":"user-1","messages":[{"role":"system","content":\
                "你是一个有帮助的助手。"},{"role":"user","content":"请写一段关于秋天的短文，语气平静，不超过两百字。"}]}'
                wrk.headers["Content-Type"] = "application/json"
                wrk.headers["Authorization"] = "Bearer %s"
                """
                        .formatted(key));
    }

    /** What one run of wrk saw; latencies as wrk prints them. */
    record Seen(long requests, long failed, String median, String high) {}

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
        return new Seen(
                Long.parseLong(find(REQUESTS, said, "0")),
                Long.parseLong(find(FAILED, said, "0")),
                find(MEDIAN, said, "?"),
                find(HIGH, said, "?"));
    }

    private static String find(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
