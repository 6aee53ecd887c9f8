package fengni.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** All that is measured in one run, alive at the same time and idle while it is not their turn. */
final class Candidates implements AutoCloseable {
    private static final String HEAP = "512m";
    /** Of the 100,000 users so many ask. */
    private static final int ASKING = 1_000;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Path folder;
    private final Wrk strangers;
    private final List<Candidate> all = new ArrayList<>();

    private Candidates(Path folder) throws IOException {
        this.folder = folder;
        var users = IntStream.range(0, ASKING).mapToObj(VariantParts::user).toList();
        this.strangers = new Wrk(folder.resolve("bench.lua"), Talk.KEY, users);
    }

    /** Starts nginx as upstream and as proxy, every variant, and the whole program. */
    static Candidates start(Path folder) throws IOException, InterruptedException {
        var started = new Candidates(folder);
        try {
            started.fill();
            return started;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            started.close();
            throw failure;
        }
    }

    List<Candidate> all() {
        return List.copyOf(all);
    }

    private void fill() throws IOException, InterruptedException {
        var upstream = opened(Nginx.upstream(folder, freePort()));
        var base = "http://127.0.0.1:" + upstream.port() + "/v1";
        add(proxy(upstream.port()), VariantParts.user(0));
        for (var variant : Variant.values()) {
            add(variant(variant, base), VariantParts.user(0));
        }
        program(base);
    }

    private void add(Candidate candidate, String user) throws IOException, InterruptedException {
        candidate.mustAnswer(user);
        all.add(candidate);
    }

    private Candidate proxy(int upstream) throws IOException {
        var proxy = opened(Nginx.proxy(folder, freePort(), upstream));
        return new Candidate("nginx proxy_pass", proxy.port(), proxy::processes, Optional.empty(), Talk.KEY, strangers);
    }

    private Candidate variant(Variant variant, String base) throws IOException {
        var home = folder.resolve(variant.name());
        var command = List.of(VariantProcess.class.getName(), variant.name(), base, home.toString());
        var child = opened(Child.start(folder.resolve(variant.name() + ".log"), HEAP, command));
        int port = Integer.parseInt(child.await("port (\\d+)").group(1));
        var database = Candidate.postmaster(home.resolve("data"));
        return new Candidate(variant.words(), port, () -> List.of(child.pid()), database, Talk.KEY, strangers);
    }

    private void program(String base) throws IOException, InterruptedException {
        var data = folder.resolve("program");
        var command = List.of(
                "fengni.Fengni",
                "up",
                "--sample",
                "--gateway-only",
                "--gateway-port",
                "0",
                "--data",
                data.toString(),
                "--upstream",
                Talk.MODEL + "=" + base);
        var child = opened(Child.start(folder.resolve("program.log"), HEAP, command));
        child.await("Ctrl-C");
        var sample = JsonMapper.builder()
                .build()
                .readTree(data.resolve("sample.json").toFile());
        var key = sample.path("apiKey").asString();
        var user = sample.path("verifiedUser").asString();
        int port = java.net.URI.create(sample.path("gateway").asString()).getPort();
        var wrk = new Wrk(folder.resolve("program.lua"), key, List.of(user));
        var database = Candidate.postmaster(data);
        add(
                new Candidate(
                        "the program: up --sample --gateway-only",
                        port,
                        () -> List.of(child.pid()),
                        database,
                        key,
                        wrk),
                user);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public void close() {
        for (var part : opened) {
            try {
                part.close();
            } catch (Exception failure) {
                System.err.println("could not be stopped: " + failure);
            }
        }
    }
}
