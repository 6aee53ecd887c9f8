package fengni.offering;

import fengni.answers.Cursor;
import fengni.answers.Cursor.Page;
import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Absent;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.law.ChinaDay;
import fengni.news.NewsTable;
import fengni.offering.ServiceKey.Made;
import fengni.vault.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Organisations, services, keys and upstreams, as people enter them.
 *
 * <p>What a method has returned as done survives a crash. {@code by} is the name of the person or service that acts. Safe
 * for use by many threads.
 */
public final class Offerings {
    private static final int LONGEST_KEY_NAME = 100;
    private static final int LAST = 4;

    private final OrganisationTable organisations;
    private final ServiceTable services;
    private final ServiceKeyTable keys;
    private final UpstreamTable upstreams;
    private final List<Upstream> configured;
    private final Clock clock;

    /** @param configured upstreams that the configuration gives; they win over kept ones for the same model */
    public Offerings(DataSource database, NewsTable news, Vault vault, List<Upstream> configured) {
        this.organisations = new OrganisationTable(database, news);
        this.services = new ServiceTable(database, news);
        this.keys = new ServiceKeyTable(database, news);
        this.upstreams = new UpstreamTable(database, news, vault);
        this.configured = List.copyOf(configured);
        this.clock = Clock.systemUTC();
    }

    public Outcome<Organisation> add(OrganisationDraft draft, String by) {
        return draft.checked().then(checked -> organisations.add(checked, made(by)));
    }

    /**
     * Finds an organisation.
     *
     * @param creditCode its unified social credit code
     */
    public Optional<Organisation> organisation(String creditCode) {
        return organisations.find(creditCode);
    }

    public Optional<Organisation> organisation(OrganisationId id) {
        return organisations.find(id);
    }

    public Page<Organisation> organisations(Cursor cursor) {
        return cursor.page(organisations.list(cursor), one -> one.id().value());
    }

    public Outcome<Offer> add(ServiceDraft draft, String by) {
        var faults = draft.faults(today());
        var owner = draft.organisation()
                .filter(id -> id > 0)
                .map(OrganisationId::new)
                .filter(id -> organisations.find(id).isPresent());
        faults.expect(owner.isPresent() || draft.organisation().isEmpty(), "organisation", "unknown");
        return faults.none() ? services.add(draft, owner.orElseThrow(), made(by)) : new Faulty<>(faults.list());
    }

    /** Enters the number of the filing that stands behind the service's function, or takes it out. */
    public Outcome<Offer> file(ServiceId id, Optional<FilingEntry> filing) {
        var faults = filing.map(entry -> entry.faults(today())).orElseGet(Faults::new);
        return faults.none() ? Outcome.found(services.file(id, filing)) : new Faulty<>(faults.list());
    }

    /** Sets the models that the service may ask; empty means all. */
    public Outcome<Offer> admit(ServiceId id, Set<String> models) {
        return Outcome.found(services.admit(id, models));
    }

    public Optional<Offer> service(ServiceId id) {
        return services.find(id);
    }

    /** Returns every service of an organisation. */
    public List<Offer> services(OrganisationId organisation) {
        return services.list(organisation);
    }

    public Page<Offer> services(OrganisationId organisation, Cursor cursor) {
        return cursor.page(
                services.list(organisation, cursor), one -> one.service().id().value());
    }

    /** Makes a key. What is kept is its digest, so nobody can show it a second time. */
    public Outcome<ServiceKey.Fresh> newKey(ServiceId service, Optional<String> name, String by) {
        var faults = new Faults().words(name, "name", LONGEST_KEY_NAME);
        if (!faults.none()) {
            return new Faulty<>(faults.list());
        }
        if (services.find(service).isEmpty()) {
            return new Absent<>();
        }
        var secret = ServiceKey.PREFIX + Vault.newToken();
        var lastFour = secret.substring(secret.length() - LAST);
        var draft = new ServiceKeyTable.Draft(service, name.orElseThrow().strip(), Vault.digest(secret), lastFour);
        return new Done<>(new ServiceKey.Fresh(keys.add(draft, made(by)), secret));
    }

    public Outcome<ServiceKey> revokeKey(ServiceId service, long key, String by) {
        return Outcome.found(keys.revoke(service, key, made(by)));
    }

    public List<ServiceKey> keys(ServiceId service) {
        return keys.list(service);
    }

    public Outcome<UpstreamEntry> add(UpstreamDraft draft, String by) {
        var faults = draft.faults();
        var model = draft.model().orElse("").strip();
        if (!faults.none()) {
            return new Faulty<>(faults.list());
        }
        if (configured.stream().anyMatch(one -> one.model().equals(model))) {
            return new Outcome.Conflicting<>(Fault.of("model", "model_configured"));
        }
        var base = URI.create(draft.base().orElseThrow());
        return upstreams.add(new Upstream(model, base, draft.key()), made(by));
    }

    /** Removes an upstream that was entered here; one of the configuration is absent for this purpose. */
    public Outcome<Boolean> removeUpstream(long id) {
        return upstreams.remove(id) ? new Done<>(true) : new Absent<>();
    }

    /** Returns the upstreams in use, those of the configuration first. */
    public List<UpstreamEntry> upstreams() {
        var all = new ArrayList<UpstreamEntry>();
        configured.forEach(one -> all.add(new UpstreamEntry(0, one)));
        upstreams.list().stream()
                .filter(kept -> configured.stream()
                        .noneMatch(one -> one.model().equals(kept.upstream().model())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** Reads what the gateway needs, as one value. */
    Services.Snapshot snapshot() {
        return Services.Snapshot.of(services.all(), keys.current(), upstreams());
    }

    private LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    private Made made(String by) {
        return new Made(clock.instant(), by);
    }
}
