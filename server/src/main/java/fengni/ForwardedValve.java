package fengni;

import fengni.evidence.Who;
import fengni.gateway.TrustedProxies;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets a request look as it did when it reached the proxies of ours: the caller's address, and {@code https} where browsers
 * spoke it. It stands before everything that limits, records or redirects. What it changes, the container takes back
 * with the request. Of anybody else's connection the headers say nothing.
 *
 * <p>The proxy passes {@code Host} on as it came.
 */
final class ForwardedValve extends ValveBase {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final TrustedProxies proxies;

    ForwardedValve(TrustedProxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var peer = request.getPeerAddr();
        if (proxies.hold(peer)) {
            proxies.caller(peer, all(request, FORWARDED_FOR)).ifPresent(caller -> called(request, caller));
            if (overTls(all(request, FORWARDED_PROTO))) {
                secure(request);
            }
        }
        getNext().invoke(request, response);
    }

    /** The proxy's port next to the caller's address would lead whoever follows the record to a stranger. */
    private static void called(Request request, TrustedProxies.Caller caller) {
        request.setRemoteAddr(caller.host());
        request.setRemoteHost(caller.host());
        request.setAttribute(Who.FORWARDED_PORT, caller.port().isEmpty() ? Who.NOT_SUPPLIED : caller.port());
    }

    private static void secure(Request request) {
        request.setSecure(true);
        request.getCoyoteRequest().scheme().setString("https");
        if (request.getServerPort() == HTTP) {
            request.setServerPort(HTTPS);
        }
    }

    /** Only the last word is surely the proxy's own. */
    private static boolean overTls(List<String> values) {
        return !values.isEmpty()
                && values.getLast().replaceFirst(".*,", "").strip().equalsIgnoreCase("https");
    }

    private static List<String> all(Request request, String header) {
        return Collections.list(request.getHeaders(header));
    }
}
