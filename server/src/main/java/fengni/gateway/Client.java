package fengni.gateway;

import java.net.SocketAddress;

/**
 * The other end of a client's connection.
 *
 * @param hangUp closes the connection
 */
record Client(SocketAddress address, Runnable hangUp) {}
