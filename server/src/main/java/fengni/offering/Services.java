package fengni.offering;

import fengni.vault.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the gateway knows of services, keys and upstreams: one immutable snapshot behind one reference, so that no request
 * waits for the database. Have {@link #refresh} run on every news. Safe for use by many threads.
 */
public final class Services {
    private final Offerings offerings;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), Map.of());

    public Services(Offerings offerings) {
        this.offerings = offerings;
    }

    record Snapshot(Map<String, Service> byDigest, Map<ServiceId, Service> byId, Map<String, Upstream> byModel) {
        static Snapshot of(List<Service> services, Map<String, ServiceId> keys, List<UpstreamEntry> upstreams) {
            var byId = services.stream().collect(Collectors.toUnmodifiableMap(Service::id, Function.identity()));
            var byDigest = new HashMap<String, Service>();
            keys.forEach((digest, id) -> Optional.ofNullable(byId.get(id)).ifPresent(one -> byDigest.put(digest, one)));
            var byModel = upstreams.stream()
                    .map(UpstreamEntry::upstream)
                    .collect(Collectors.toUnmodifiableMap(Upstream::model, Function.identity()));
            return new Snapshot(Map.copyOf(byDigest), byId, byModel);
        }
    }

    /**
     * Returns the service that a key opens.
     *
     * <p>The key is looked up by its SHA-256: how long that takes depends on the digest of a guess, which tells nothing
     * about how much of the guess was right.
     *
     * @param key the whole key as presented, with {@code fk-}
     */
    public Optional<Service> byKey(String key) {
        return key.startsWith(ServiceKey.PREFIX)
                ? Optional.ofNullable(snapshot.byDigest().get(Vault.digest(key)))
                : Optional.empty();
    }

    public Optional<Service> byId(ServiceId id) {
        return Optional.ofNullable(snapshot.byId().get(id));
    }

    /** Returns where the model is served, or empty if the service may not ask it or nobody serves it. */
    public Optional<Upstream> upstream(Service service, String model) {
        return service.mayAsk(model) ? Optional.ofNullable(snapshot.byModel().get(model)) : Optional.empty();
    }

    /** Returns the models that the service may ask and somebody serves, in the order of their names. */
    public List<String> models(Service service) {
        return snapshot.byModel().keySet().stream()
                .filter(service::mayAsk)
                .sorted()
                .toList();
    }

    /** Reads everything anew; readers see the old state until the new one stands whole. */
    public void refresh() {
        snapshot = offerings.snapshot();
    }
}
