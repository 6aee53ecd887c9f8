package fengni.bench;

import fengni.Store;
import fengni.evidence.Happening;
import fengni.evidence.RecordType;
import fengni.evidence.Who;
import fengni.gateway.Gateway;
import fengni.gateway.GatewayParts;
import fengni.gateway.GatewaySettings;
import fengni.news.NewsPoller;
import fengni.news.NewsTable;
import fengni.offering.Service;
import fengni.standing.OrderMeasure;
import fengni.standing.OrderMeasures;
import fengni.standing.OrdersInForce;
import fengni.standing.Stop;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * {@code mvn -Pbench -pl bench -am package -Dmaven.test.skip=true && java -cp
 * 'bench/target/bench-0.1.0.jar:bench/target/lib/*' fengni.bench.OrderLatency [--runs 100] [--streams 20] [--own-node 1]}
 *
 * <p>How long after an order was confirmed a running answer of the model still brings bytes: streams run through all stages
 * of a gateway from a model that writes one event a second; then the order is recorded and committed as its confirmation
 * does it, and each reader notes the moment of its last byte. With {@code --own-node 0} the order is committed through
 * another connection, as by another machine, so that the gateway finds it by its poll alone. Prints; judges none.
 */
final class OrderLatency {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int BODY = 4_096;
    /** The gateway may keep the connection for the next request. */
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final Options options;
    private final Store store;
    private final OrderMeasures measures;
    private final int port;
    private final List<Double> confirmed = new ArrayList<>();
    private final List<Double> lastBytes = new ArrayList<>();

    private OrderLatency(Options options, Store store, OrderMeasures measures, int port) {
        this.options = options;
        this.store = store;
        this.measures = measures;
        this.port = port;
    }

    /** Runs the measurement and prints what was seen. */
    public static void main(String... arguments) throws Exception {
        var options = Options.of(Map.of("--runs", 100, "--streams", 20, "--own-node", 1), arguments);
        var folder = Scratch.make();
        System.out.println("before: " + Machine.setting());
        try (var model = Child.start(folder.resolve("model.log"), "256m", List.of(Trickle.class.getName()));
                var store = Store.open(folder.resolve("gateway"))) {
            var base =
                    URI.create("http://127.0.0.1:" + model.await("port (\\d+)").group(1) + "/v1");
            var news = new NewsTable(store.database());
            var measures = new OrderMeasures(store.database(), news);
            var orders = new OrdersInForce(measures, "bench", Clock.systemUTC());
            var parts = with(new VariantParts(Variant.EVIDENCE, base, folder).parts(Optional.of(store)), orders);
            try (var poller = new NewsPoller(news, NewsPoller.LONGEST, Clock.systemUTC());
                    var gateway = Gateway.start(GatewaySettings.on("127.0.0.1", 0), parts)) {
                poller.register("orders", orders::refresh);
                poller.start();
                var from = options.number("--own-node") == 1
                        ? measures
                        : new OrderMeasures(store.database(), new NewsTable(store.database()));
                new OrderLatency(options, store, from, gateway.port()).measure();
            }
        }
        Scratch.delete(folder);
        System.out.println("after: " + Machine.setting() + "; " + options.values());
    }

    private static GatewayParts with(GatewayParts parts, OrdersInForce orders) {
        return new GatewayParts(
                parts.services(),
                parts.upstreams(),
                parts.identity(),
                parts.launch(),
                parts.standing(),
                parts.standingNews(),
                new Check(orders),
                parts.features(),
                parts.labels(),
                parts.produceIds(),
                parts.recorder());
    }

    /** The orders as the gateway asks for them. */
    private record Check(OrdersInForce orders) implements GatewayParts.OrderCheck {
        @Override
        public int size() {
            return orders.size();
        }

        @Override
        public Optional<OrderMeasure> stopping(Service service) {
            return orders.endingAnswers(service);
        }

        @Override
        public GatewayParts.Subscription subscribe(IntSupplier changed) {
            return orders.subscribe(changed::getAsInt)::close;
        }
    }

    private void measure() throws Exception {
        for (int run = 1; run <= options.number("--runs"); run++) {
            once(run);
        }
        print("confirmed after", confirmed);
        print("last byte of a stream after", lastBytes);
    }

    private void once(int run) throws Exception {
        var readers = new ArrayList<Reader>();
        for (int i = 0; i < options.number("--streams"); i++) {
            readers.add(Reader.open(port, "user-" + i));
        }
        for (var reader : readers) {
            reader.begun();
        }
        long start = System.nanoTime();
        store.recorder()
                .keep(new Happening(
                        RecordType.ORDER,
                        0,
                        Who.of(Who.NOT_SUPPLIED),
                        "order_confirm",
                        Optional.empty(),
                        Map.of(),
                        Map.of("order", (long) run)));
        measures.lay(measure(run));
        confirmed.add((System.nanoTime() - start) / 1e6);
        for (var reader : readers) {
            lastBytes.add((reader.last() - start) / 1e6);
        }
        measures.lift(run, Instant.now());
        Pause.millis(NewsPoller.LONGEST.toMillis() * 2);
    }

    private static OrderMeasure measure(long run) {
        return new OrderMeasure(
                run,
                VariantParts.ONE.organisation(),
                Set.of(),
                Set.of(Stop.SERVICE),
                "bench",
                "bench " + run,
                Instant.now(),
                Optional.empty());
    }

    private static void print(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%s: n %d, p50 %.0f p90 %.0f p99 %.0f max %.0f ms%n",
                what, sorted.size(), at(sorted, 0.5), at(sorted, 0.9), at(sorted, 0.99), sorted.getLast());
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(part * sorted.size()) - 1));
    }

    /** One stream, read on a thread of its own. */
    private static final class Reader {
        private final Thread thread;
        private volatile boolean begun;
        private volatile long last;

        private Reader(Socket socket) {
            this.thread = Thread.ofVirtual().unstarted(() -> read(socket));
        }

        static Reader open(int port, String user) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var body = Talk.request(user, true).getBytes(StandardCharsets.UTF_8);
            var head = "POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + Talk.KEY + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            var reader = new Reader(socket);
            reader.thread.start();
            return reader;
        }

        private void read(Socket socket) {
            try (socket) {
                InputStream in = socket.getInputStream();
                var bytes = new byte[BODY];
                boolean over = false;
                for (int count = in.read(bytes); count > 0 && !over; count = over ? 0 : in.read(bytes)) {
                    last = System.nanoTime();
                    var text = new String(bytes, 0, count, StandardCharsets.UTF_8);
                    begun |= text.contains("data:");
                    over = text.endsWith(LAST_CHUNK);
                }
            } catch (IOException broken) {
                System.err.println("a stream broke off: " + broken);
            }
        }

        void begun() {
            while (!begun && thread.isAlive()) {
                Pause.millis(5);
            }
        }

        long last() throws InterruptedException {
            thread.join();
            return last;
        }
    }
}
