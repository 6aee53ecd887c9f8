package fengni;

import fengni.cli.Exit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks whether a port can be had before anything is started for it. */
final class Ports {
    private Ports() {}

    /**
     * Passes when the port is free now.
     *
     * @param flag how a person chooses another
     * @throws StartRefused naming the port and the flag
     */
    static void mustBeFree(String host, int port, String flag) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException taken) {
            throw new StartRefused(Exit.MISSING, "port.taken", port, host, flag);
        }
    }

    /** Returns where a browser finds a port; an IPv6 address stands in brackets (RFC 3986, 3.2.2). */
    static String address(String host, int port) {
        return "http://%s:%d".formatted(host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host, port);
    }
}
