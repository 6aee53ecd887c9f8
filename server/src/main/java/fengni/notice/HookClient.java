package fengni.notice;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls webhooks. Every call looks the name up anew and connects to exactly the address that was judged; no redirect is
 * followed, no cookie kept, no more of an answer read than a short one has. Safe for use by many threads.
 */
final class HookClient implements AutoCloseable {
    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final CloseableHttpClient client;

    /** @param privateToo whether calls into the own network may pass */
    HookClient(boolean privateToo) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Judged(privateToo))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(PATIENCE)
                        .setConnectionRequestTimeout(PATIENCE)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Fengni")
                .build();
    }

    /** The name leads into the own network. */
    private static final class OwnNetwork extends UnknownHostException {
        private static final long serialVersionUID = 1;

        OwnNetwork(String name) {
            super(name);
        }
    }

    /** Passes a name only if all that it means may be called: of several addresses any may be taken. */
    private record Judged(boolean privateToo) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String name) throws UnknownHostException {
            var addresses = InetAddress.getAllByName(name);
            for (var address : addresses) {
                if (!privateToo && !PublicAddress.is(address)) {
                    throw new OwnNetwork(name);
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }

    Sent send(Shape shape, HookLetter letter) {
        var post = new HttpPost(letter.address());
        letter.headers().forEach(post::setHeader);
        post.setEntity(new StringEntity(letter.body(), ContentType.APPLICATION_JSON));
        try {
            return client.execute(post, answer -> HookAnswer.read(shape, answer.getCode(), body(answer)));
        } catch (IOException failure) {
            return told(failure);
        }
    }

    private static String body(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity == null) {
            return "";
        }
        try (var in = entity.getContent()) {
            return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        }
    }

    private static Sent told(IOException failure) {
        return switch (failure) {
            case OwnNetwork _ -> new Sent.Never(Trouble.PRIVATE_ADDRESS, "");
            case UnknownHostException _ -> new Sent.NotYet(Trouble.UNKNOWN_NAME, "");
            case SocketTimeoutException _ -> new Sent.NotYet(Trouble.TIMEOUT, "");
            case ConnectException _ -> new Sent.NotYet(Trouble.UNREACHABLE, "");
            case SSLException _ -> new Sent.NotYet(Trouble.INSECURE, "");
            default -> new Sent.NotYet(Trouble.CUT_OFF, "");
        };
    }

    /** Calls under way are cut. */
    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
