package fengni.gateway;

import fengni.evidence.Who;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what connection and headers say of a request (2018 assessment provisions, Art. 5 item 3). */
record Calls(TrustedProxies trustedProxies, Clients clients) {
    private static final HeaderName USER_ADDRESS = HeaderNames.create("Fengni-User-Address");
    private static final HeaderName USER_DEVICE = HeaderNames.create("Fengni-User-Device");
    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(\\S{1,512}) *");
    private static final int LONGEST_DEVICE = 512;

    Call of(ServerRequest request) {
        return new Call(
                header(request, HeaderNames.AUTHORIZATION).flatMap(Calls::key),
                source(request),
                address(request.localPeer()),
                header(request, USER_ADDRESS).map(Calls::userAddress),
                header(request, USER_DEVICE).filter(Calls::isDevice),
                clients.of(request));
    }

    /** What is no address must neither be kept as one nor look as if nothing had been said. */
    private static Address userAddress(String said) {
        return Address.parse(said).orElseGet(() -> new Address(Who.MALFORMED, ""));
    }

    /** Returns the access fields of a caller with a valid key. */
    static Who who(Call call, Optional<String> user) {
        return new Who(
                user.orElse(Who.NOT_SUPPLIED),
                "unknown",
                call.userAddress().map(Address::host).orElse(Who.NOT_SUPPLIED),
                call.userAddress()
                        .map(Address::port)
                        .filter(port -> !port.isEmpty())
                        .orElse(Who.NOT_SUPPLIED),
                call.target().toString(),
                call.device().orElse(Who.NOT_SUPPLIED));
    }

    /** Returns the access fields of a caller without one: what it says of its user is worth nothing. */
    static Who stranger(Call call) {
        return new Who(
                Who.NOT_SUPPLIED,
                "unknown",
                call.source().host(),
                call.source().port().isEmpty()
                        ? Who.NOT_SUPPLIED
                        : call.source().port(),
                call.target().toString(),
                Who.NOT_SUPPLIED);
    }

    private Address source(ServerRequest request) {
        var peer = address(request.remotePeer());
        var chain = request.headers().contains(FORWARDED_FOR)
                ? request.headers().get(FORWARDED_FOR).allValues()
                : List.<String>of();
        return trustedProxies.source(peer.host(), chain).orElse(peer);
    }

    private static Address address(PeerInfo peer) {
        return peer.address() instanceof InetSocketAddress socket && socket.getAddress() != null
                ? new Address(socket.getAddress().getHostAddress(), Integer.toString(socket.getPort()))
                : new Address(peer.host(), Integer.toString(peer.port()));
    }

    private static Optional<String> header(ServerRequest request, HeaderName name) {
        return request.headers().contains(name)
                ? Optional.of(request.headers().get(name).get())
                : Optional.empty();
    }

    private static Optional<String> key(String authorization) {
        var match = BEARER.matcher(authorization);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static boolean isDevice(String text) {
        return !text.isBlank() && text.length() <= LONGEST_DEVICE;
    }
}
