package fengni.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Speaks to models over HTTP/1.1 with Apache HttpClient: no redirects, cookies, decompression or repeats. Buffers of 1 KB,
 * because thousands of open streams each have two.
 *
 * <p>A question is asked a second time in one case only: a pooled connection turns out dead before a byte of the reply.
 */
final class ApacheUpstream implements UpstreamClient, AutoCloseable {
    private static final int BUFFER = 1024;
    /** Below the idle limits that upstreams have (nginx: 75 s, uvicorn: 5 s). */
    private static final Timeout IDLE = Timeout.ofSeconds(4);

    private static final TimeValue CHECK_AFTER = TimeValue.ofMilliseconds(500);

    private final PoolingHttpClientConnectionManager connections;
    private final MinimalHttpClient client;
    private final RequestConfig config;

    ApacheUpstream(Timeouts timeouts, int mostConnections) {
        var buffers = Http1Config.custom()
                .setBufferSize(BUFFER)
                .setChunkSizeHint(BUFFER)
                .build();
        var connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(timeouts.connect()))
                .setIdleTimeout(IDLE)
                .setValidateAfterInactivity(CHECK_AFTER)
                .build();
        this.connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(buffers)
                        .build())
                .setDefaultConnectionConfig(connection)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setMaxConnPerRoute(mostConnections)
                .setMaxConnTotal(mostConnections)
                .build();
        this.client = HttpClients.createMinimal(connections);
        // The leash keeps the time of each phase; this is only the net below it.
        this.config = RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(timeouts.firstByte()))
                .setResponseTimeout(Timeout.of(timeouts.firstByte().plus(timeouts.betweenBytes())))
                .build();
    }

    @Override
    public UpstreamReply ask(UpstreamQuestion question, Leash leash) throws IOException {
        try {
            return once(question, leash);
        } catch (DeadConnection e) {
            connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
            return once(question, leash);
        } catch (ConnectTimeoutException e) {
            throw new UpstreamFault(Refusal.UPSTREAM_TIMED_OUT, "connect");
        } catch (ConnectException | UnknownHostException | SSLException e) {
            throw new UpstreamFault(Refusal.UPSTREAM_UNAVAILABLE, e.getClass().getSimpleName());
        }
    }

    private UpstreamReply once(UpstreamQuestion question, Leash leash) throws IOException {
        var request = request(question);
        leash.onCut(request::abort);
        var context = HttpClientContext.create();
        try {
            return new Reply(client.executeOpen(RoutingSupport.determineHost(request), request, context));
        } catch (NoHttpResponseException e) {
            var connection = context.getEndpointDetails();
            if (connection != null
                    && connection.getRequestCount() > 1
                    && leash.reason().isEmpty()) {
                throw new DeadConnection(e);
            }
            throw e;
        } catch (HttpException e) {
            throw new UpstreamFault(Refusal.UPSTREAM_UNAVAILABLE, "no address to ask");
        }
    }

    private HttpPost request(UpstreamQuestion question) {
        var request = new HttpPost(question.uri());
        request.setConfig(config);
        request.setEntity(
                new ByteArrayEntity(question.body().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        request.setHeader("Accept", question.streamed() ? "text/event-stream" : "application/json");
        request.setHeader("User-Agent", "fengni");
        question.key().ifPresent(key -> request.setHeader("Authorization", "Bearer " + key));
        return request;
    }

    @Override
    public void close() {
        connections.close();
    }

    /** A pooled connection that its other end had closed already. */
    private static final class DeadConnection extends IOException {
        private static final long serialVersionUID = 1;

        DeadConnection(IOException cause) {
            super(cause);
        }
    }

    private record Reply(ClassicHttpResponse response) implements UpstreamReply {
        @Override
        public int status() {
            return response.getCode();
        }

        @Override
        public String mediaType() {
            var entity = response.getEntity();
            var type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
            return type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public InputStream body() {
            try {
                var entity = response.getEntity();
                return entity == null ? InputStream.nullInputStream() : entity.getContent();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                response.close();
            } catch (IOException e) {
                // Nothing is left to be done: the connection is dropped.
            }
        }
    }
}
