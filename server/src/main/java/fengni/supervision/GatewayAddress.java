package fengni.supervision;

import java.net.URI;

/**
 * Where this installation's own gateway is reached.
 *
 * @param base ends in {@code /v1}
 */
public record GatewayAddress(URI base) {}
