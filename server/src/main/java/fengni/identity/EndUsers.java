package fengni.identity;

import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.identity.EndUserTable.Attester;
import fengni.news.NewsTable;
import fengni.offering.Offerings;
import fengni.offering.ServiceId;
import fengni.standing.OrderMeasures;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Users of services, registered by the services' attestation (deep synthesis provisions, Art. 9).
 *
 * <p>What a method has returned as done survives a crash. Safe for use by many threads.
 */
public final class EndUsers {
    /** The longest batch. */
    public static final int BATCH = 1000;

    private static final int LONGEST_WORDS = 200;

    private final EndUserTable users;
    private final MethodTable methods;
    private final InstantSource clock;
    private final RegistrationBar bar;

    public EndUsers(DataSource database, NewsTable news, Vault vault, InstantSource clock) {
        this.users = new EndUserTable(database, news, vault);
        this.methods = new MethodTable(database, news);
        this.bar = new RegistrationBar(
                users, new OrderMeasures(database, news), new Offerings(database, news, vault, List.of()), news);
        this.clock = clock;
    }

    /**
     * Registers or renews users of a service that exists; one faulty entry keeps all of them out, and so does one who is
     * new while an order stops registration (Art. 21(2)).
     */
    public Outcome<Registration> register(ServiceId service, List<EndUserDraft> drafts, String by) {
        var faults = new Faults()
                .expect(!drafts.isEmpty(), "users", "required")
                .expect(drafts.size() <= BATCH, "users", "range", 1, BATCH);
        if (drafts.size() <= BATCH) {
            faults.addAll(faults(drafts));
        }
        return faults.none()
                ? bar.pass(service, drafts, clock.instant(), () -> users.register(drafts, attester(service, by)))
                : new Outcome.Faulty<>(faults.list());
    }

    /** Registers or renews one user; the faults name its fields without a place in a list. */
    public Outcome<EndUser> register(ServiceId service, EndUserDraft draft, String by) {
        var faults = draft.faults(methodsInUse(), clock.instant());
        if (!faults.none()) {
            return new Outcome.Faulty<>(faults.list());
        }
        var drafts = List.of(draft);
        return bar.pass(service, drafts, clock.instant(), () -> users.register(drafts, attester(service, by)))
                .then(_ -> Outcome.found(users.find(service, draft.user().orElseThrow())));
    }

    /** Ends an attestation: from the next news on the user counts as not verified. */
    public Outcome<EndUser> withdraw(ServiceId service, String user, String by) {
        return Outcome.found(users.withdraw(user, attester(service, by)));
    }

    public Optional<EndUser> find(ServiceId service, String user) {
        return users.find(service, user);
    }

    public Page<EndUser> list(ServiceId service, Cursor cursor) {
        return cursor.page(users.list(service, cursor), EndUser::id);
    }

    /** Returns how many users of a service are attested and not withdrawn. */
    public long attested(ServiceId service) {
        return users.attested(service);
    }

    /** Returns the reference that the service left, in clear; whoever shows it records who asked, and why. */
    public Optional<String> reference(ServiceId service, String user) {
        return users.reference(service, user);
    }

    public List<Method> methods() {
        return methods.list();
    }

    /** Adds a method to the list, or changes the one with its code. */
    public Outcome<Method> put(Method method) {
        var faults = new Faults()
                .expect(method.code().matches("[a-z][a-z0-9_]{0,63}"), "code", "code_characters")
                .words(Optional.of(method.nameZh()), "nameZh", LONGEST_WORDS)
                .words(Optional.of(method.nameEn()), "nameEn", LONGEST_WORDS)
                .words(Optional.of(method.source()), "source", LONGEST_WORDS);
        return faults.none() ? new Outcome.Done<>(methods.put(method)) : new Outcome.Faulty<>(faults.list());
    }

    EndUserTable table() {
        return users;
    }

    private List<Fault> faults(List<EndUserDraft> drafts) {
        var faults = new Faults();
        var now = clock.instant();
        var known = methodsInUse();
        var names = new HashSet<String>();
        for (int i = 0; i < drafts.size(); i++) {
            var place = "users/" + i;
            drafts.get(i).faults(known, now).list().forEach(fault -> faults.add(fault.within(place)));
            var name = drafts.get(i).user();
            faults.expect(name.isEmpty() || names.add(name.get()), place + "/user", "twice");
        }
        return faults.list();
    }

    private Set<String> methodsInUse() {
        return methods.list().stream()
                .filter(method -> !method.retired())
                .map(Method::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Attester attester(ServiceId service, String by) {
        return new Attester(service, by, clock.instant());
    }
}
