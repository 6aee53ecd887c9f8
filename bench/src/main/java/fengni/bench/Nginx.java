package fengni.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's nginx twice: as the upstream every candidate asks, and as the proxy they are held against. */
final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one worker that answers every POST with the same chat completion. */
    static Nginx upstream(Path folder, int port) throws IOException {
        return start(
                folder,
                port,
                1,
                "location / { default_type application/json; return 200 '" + Talk.completion() + "'; }");
    }

    /** Starts two workers that pass every request on, keeping connections open. */
    static Nginx proxy(Path folder, int port, int upstream) throws IOException {
        return start(folder, port, 2, """
                location / {
                  proxy_pass http://upstream; proxy_http_version 1.1; proxy_set_header Connection "";
                  proxy_buffering off; }
                } upstream upstream { server 127.0.0.1:%d; keepalive 256;""".formatted(upstream));
    }

    private static Nginx start(Path folder, int port, int workers, String server) throws IOException {
        var home = Files.createDirectories(folder.resolve("nginx-" + port));
        var file = home.resolve("nginx.conf");
        Files.writeString(file, """
                daemon off; worker_processes %d; pid %s/pid; error_log %s/error.log; worker_rlimit_nofile 20000;
                events { worker_connections 16384; }
                http { access_log off; client_body_temp_path %s; proxy_temp_path %s; keepalive_requests 1000000;
                  fastcgi_temp_path %s; uwsgi_temp_path %s; scgi_temp_path %s;
                  server { listen 127.0.0.1:%d backlog=4096; %s } }
                """.formatted(workers, home, home, home, home, home, home, home, port, server));
        var process = new ProcessBuilder("nginx", "-p", home.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out.log").toFile())
                .start();
        await(port);
        return new Nginx(process, port);
    }

    static void await(int port) throws IOException {
        for (int i = 0; i < 500; i++) {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (probe.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Pause.millis(20);
            }
        }
        throw new IOException("nothing answers on port " + port);
    }

    int port() {
        return port;
    }

    /** Returns the master and its workers. */
    List<Long> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() {
        // the master stops its workers, and takes its files away, before it ends
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
