package fengni.filing;

import fengni.evidence.EvidenceReader;
import fengni.evidence.KeptFacts;
import fengni.filing.SeenFacts.Noted;
import fengni.filing.SeenFacts.People;
import fengni.filing.SeenFacts.ServiceSeen;
import fengni.identity.EndUsers;
import fengni.law.ChinaDay;
import fengni.offering.Offer;
import fengni.offering.OrganisationId;
import fengni.offering.ServiceId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gathers what is known today of what a dossier says. What lies outside of this installation nobody can fetch from here:
 * of that only what people saw.
 */
final class DriftSources {
    /** The longest look back, in hours' records of one service: a quarter of a year on one node. */
    private static final int MOST_HOURS = 2_208;

    private static final Duration LONGEST = Duration.ofDays(92);
    private static final Duration MONTH = Duration.ofDays(30);
    /** Above it a count of users says no more than that it is reached. */
    private static final long MOST_USERS = 10_000_000;

    private final FiledDossiers filed;
    private final Readiness readiness;
    private final Post post;
    private final Records records;

    DriftSources(FiledDossiers filed, Readiness readiness, Post post, Records records) {
        this.filed = filed;
        this.readiness = readiness;
        this.post = post;
        this.records = records;
    }

    /** What keeps facts. */
    record Records(
            EvidenceReader evidence,
            EndUsers users,
            fengni.offering.Offerings offerings,
            SightingTable sightings,
            InstantSource clock) {}

    /** A dossier as it was filed, with the subject that stood behind it, beside what is known today. */
    record Pair(FiledDossier filed, SeenFacts seen) {}

    List<Pair> of(long organisation) {
        var all = filed.of(organisation);
        return all.stream().map(one -> pair(one, all)).toList();
    }

    private Pair pair(FiledDossier one, List<FiledDossier> all) {
        var now = records.clock().instant();
        var noted = one.kind() == Kind.SUBJECT ? organisation(one, now) : subject(all);
        var services = one.kind() == Kind.SUBJECT ? List.<ServiceSeen>of() : services(one, all, now);
        return new Pair(
                whole(one),
                new SeenFacts(
                        now,
                        ChinaDay.of(now),
                        services,
                        noted,
                        records.sightings().latest(one.id())));
    }

    private FiledDossier whole(FiledDossier one) {
        if (one.kind() == Kind.SUBJECT) {
            return one;
        }
        var answers = new HashMap<>(one.answers().all());
        filed.subjectAt(one.organisation(), one.sent())
                .ifPresent(subject -> subject.answers().all().forEach(answers::putIfAbsent));
        return new FiledDossier(
                one.id(),
                one.organisation(),
                one.kind(),
                one.title(),
                new Answers(answers),
                one.sent(),
                one.products());
    }

    private Map<String, Noted> organisation(FiledDossier subject, Instant now) {
        return post.organisation(subject.organisation())
                .map(one -> Map.of(
                        "subject.name", new Noted(one.name(), now),
                        "subject.credit-code", new Noted(one.creditCode().value(), now)))
                .orElse(Map.of());
    }

    /** Returns what the subject that is approved today says: an algorithm may have been filed under an earlier one. */
    private static Map<String, Noted> subject(List<FiledDossier> all) {
        var noted = new HashMap<String, Noted>();
        all.stream()
                .filter(one -> one.kind() == Kind.SUBJECT)
                .forEach(subject -> DriftField.ofSubject().stream()
                        .filter(key -> !subject.text(key).isBlank())
                        .forEach(key -> noted.put(key, new Noted(subject.text(key), subject.sent()))));
        return noted;
    }

    private List<ServiceSeen> services(FiledDossier one, List<FiledDossier> all, Instant now) {
        return one.products().isEmpty()
                ? unclaimed(one, all)
                        .map(offer -> service(offer, Place.DOSSIER, one, now))
                        .toList()
                : one.products().stream()
                        .flatMap(
                                product -> offer(one, product).map(offer -> service(offer, product, one, now)).stream())
                        .toList();
    }

    /** A technical supporter names no service: all count that are no product of another filing. */
    private Stream<Offer> unclaimed(FiledDossier one, List<FiledDossier> all) {
        Set<ServiceId> claimed = new HashSet<>();
        all.forEach(other -> other.products()
                .forEach(product -> offer(other, product)
                        .ifPresent(offer -> claimed.add(offer.service().id()))));
        return records.offerings().services(new OrganisationId(one.organisation())).stream()
                .filter(offer -> !claimed.contains(offer.service().id()));
    }

    private Optional<Offer> offer(FiledDossier one, int product) {
        return filed.find(one.organisation(), one.id())
                .flatMap(dossier -> readiness.service(dossier, product))
                .flatMap(records.offerings()::service);
    }

    private ServiceSeen service(Offer offer, int product, FiledDossier one, Instant now) {
        long id = offer.service().id().value();
        var from = one.sent().isAfter(now.minus(LONGEST)) ? one.sent() : now.minus(LONGEST);
        var facts = records.evidence().facts(id, from, MOST_HOURS);
        var people = new People(
                Optional.of(records.users().attested(offer.service().id())), Optional.of(monthly(id, facts, now)));
        return new ServiceSeen(offer.service(), product, facts, people);
    }

    /** The users of single hours, added up, are at least as many as those of the month: where they are few, that will do. */
    private long monthly(long service, List<KeptFacts> facts, Instant now) {
        var from = now.minus(MONTH);
        long most = facts.stream()
                .map(KeptFacts::facts)
                .filter(hour -> hour.hour().isAfter(from))
                .mapToLong(hour ->
                        hour.users().atLeast() ? MOST_USERS : hour.users().count())
                .sum();
        return most == 0 ? 0 : records.evidence().accounts(service, from, Math.min(most, MOST_USERS));
    }
}
