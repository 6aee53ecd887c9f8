package fengni.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fengni.identity.EndUserTable.Known;
import fengni.identity.IdentityDecision.Admitted;
import fengni.identity.IdentityDecision.ConsentRequired;
import fengni.identity.IdentityDecision.RealIdentityRequired;
import fengni.identity.IdentityPolicy.CustomerOrganisation;
import fengni.identity.IdentityPolicy.EveryRequest;
import fengni.identity.IdentityPolicy.NotOfferedToPublic;
import fengni.identity.IdentityPolicy.ReleaseOnly;
import fengni.offering.Service;
import fengni.offering.ServiceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Decides for every request whether its user is known well enough (deep synthesis provisions, Art. 9).
 *
 * <ul>
 *   <li>{@link EveryRequest}: the request must name a user whom the service attests and has not withdrawn. Nothing is
 *       generated for anybody else.
 *   <li>{@link ReleaseOnly}: generating needs no verified user; an attested one is recorded as such. Whoever offers to
 *       release what was generated must ask for a verified user there.
 *   <li>{@link CustomerOrganisation}: the organisation of that credit code verifies its own users; the key stands for the
 *       organisation, and the name that it sends is recorded without being looked up.
 *   <li>{@link NotOfferedToPublic}: as before, and nobody outside uses the service.
 * </ul>
 *
 * <p>Where the service has published a consent statement, the first two policies ask every attested user to have accepted
 * the one in force. Somebody whom the second lets pass without being attested cannot be asked.
 *
 * <p>What is known of a user is cached, and so is that nothing is known; the cache is bounded. Have {@link #refresh} run
 * on every news: it drops exactly the users who changed. Safe for use by many threads.
 */
public final class Identities {
    /** Cached users; about 200 bytes each. */
    private static final int MOST = 100_000;

    private static final long UNREAD = -1;

    private final EndUserTable users;
    private final IdentityPolicies policies;
    private final Consents consents;
    private final Cache<User, Optional<Known>> cache =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final AtomicLong generation = new AtomicLong();

    private volatile Rules rules = new Rules(Map.of(), Map.of());
    private long seen = UNREAD;

    public Identities(EndUsers users, IdentityPolicies policies, Consents consents) {
        this.users = users.table();
        this.policies = policies;
        this.consents = consents;
    }

    private record User(ServiceId service, String name) {}

    private record Rules(Map<ServiceId, IdentityPolicy> policies, Map<ServiceId, ConsentStatement> statements) {}

    /**
     * Decides without the database where it can.
     *
     * @param user the service's own name for its user; a blank one counts as none
     * @throws RuntimeException if the user is not in the cache and the database cannot be asked; the request must then be
     *     refused
     */
    public IdentityDecision decide(Service service, Optional<String> user) {
        var named = user.filter(name -> !name.isBlank());
        return switch (rules.policies().getOrDefault(service.id(), new EveryRequest())) {
            case EveryRequest() ->
                attested(service, named).orElseGet(() -> new RealIdentityRequired(named.isPresent()));
            case ReleaseOnly() -> attested(service, named).orElseGet(() -> notRequired(named));
            case CustomerOrganisation(var _), NotOfferedToPublic() -> notRequired(named);
        };
    }

    /** Takes in the policies and statements in force and drops what is cached of users who changed. */
    public synchronized void refresh() {
        rules = new Rules(policies.current(), consents.current());
        if (seen == UNREAD) {
            seen = users.newest();
            generation.incrementAndGet();
            cache.invalidateAll();
            return;
        }
        var changed = users.changed(seen);
        generation.incrementAndGet();
        changed.forEach(one -> cache.invalidate(new User(one.service(), one.user())));
        seen = changed.stream().mapToLong(EndUserTable.Changed::version).reduce(seen, Math::max);
    }

    private Optional<IdentityDecision> attested(Service service, Optional<String> user) {
        return user.flatMap(name -> known(new User(service.id(), name)).map(known -> decided(service, name, known)));
    }

    private IdentityDecision decided(Service service, String name, Known known) {
        return Optional.ofNullable(rules.statements().get(service.id()))
                .filter(statement -> known.accepted() < statement.id())
                .<IdentityDecision>map(statement -> new ConsentRequired(statement.edition()))
                .orElseGet(() -> new Admitted(new Identity.Attested(name, known.method(), known.at())));
    }

    private static IdentityDecision notRequired(Optional<String> user) {
        return new Admitted(new Identity.NotRequired(user.orElse("")));
    }

    /**
     * Reads through the cache. A refresh between the read and the put would leave an old answer behind: it moves the
     * generation before it drops users, so whoever still sees the old generation after the put is dropped by it, and
     * whoever sees a new one drops itself.
     */
    private Optional<Known> known(User user) {
        var cached = cache.getIfPresent(user);
        if (cached != null) {
            return cached;
        }
        long before = generation.get();
        var read = users.known(user.service(), user.name());
        cache.put(user, read);
        if (generation.get() != before) {
            cache.invalidate(user);
        }
        return read;
    }
}
