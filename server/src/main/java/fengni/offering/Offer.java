package fengni.offering;

import java.util.Optional;

/**
 * A service with what only its own pages show.
 *
 * @param version the news that brought this state
 */
public record Offer(Service service, Optional<FilingEntry> filing, long version) {}
