package fengni.gateway;

import fengni.evidence.ServiceFacts;
import fengni.evidence.ServiceFacts.Library;
import fengni.evidence.ServiceFacts.Span;
import fengni.evidence.ServiceFacts.Users;
import fengni.screen.FeatureSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The counters of one service in one hour. Thread-safe: whoever counts holds it for well under a microsecond a counter,
 * and about one more for the digest of a user.
 *
 * <p>Users are told apart by 64 bits of a keyed digest, in a plain set with a cap: two of 50,000 are taken for one with a
 * chance under one in ten billion. The key is made for this hour and never leaves it, so that no digest means anything
 * afterwards.
 */
final class FactsOfHour {
    /** About 3 MB for the busiest service; beyond it the count says "at least". */
    static final int MOST_USERS = 50_000;

    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final long service;
    private final Instant hour;
    private final MessageDigest digest = sha256();
    private final byte[] key = new byte[KEY_BYTES];
    private final Set<Long> users = new HashSet<>();
    private final Map<String, Long> models = new HashMap<>();
    private final Map<String, Long> input = new HashMap<>();
    private final Map<String, Long> output = new HashMap<>();
    private final Map<String, Long> explicit = new HashMap<>();
    private final Map<String, Long> hosts = new HashMap<>();
    private Optional<Library> library = Optional.empty();
    private Optional<Span> span = Optional.empty();
    private boolean moreUsers;
    private long requests;
    private long unsupported;
    private long labelled;
    private boolean over;

    FactsOfHour(long service, Instant hour) {
        this.service = service;
        this.hour = hour;
        RANDOM.nextBytes(key);
    }

    /** Counts, unless the hour is over already. */
    synchronized boolean take(Instant at, Consumer<FactsOfHour> what) {
        if (!over) {
            span = Optional.of(new Span(span.map(Span::first).orElse(at), at));
            what.accept(this);
        }
        return !over;
    }

    void asked(Exchange exchange, FeatureSet features) {
        requests++;
        count(models, exchange.chat().model());
        Modalities.of(exchange.chat().tree()).forEach(modality -> count(input, modality));
        exchange.upstream().ifPresent(upstream -> count(hosts, upstream.base().getAuthority()));
        exchange.chat().user().ifPresent(this::user);
        if (library.filter(least -> least.size() <= features.size()).isEmpty()) {
            library = Optional.of(new Library(features.version(), features.size()));
        }
    }

    void unsupported() {
        unsupported++;
    }

    void labelled(String how) {
        labelled++;
        count(explicit, how);
    }

    void answered(String modality) {
        count(output, modality);
    }

    /** Ends the counting and returns what was counted. */
    synchronized ServiceFacts over() {
        over = true;
        return new ServiceFacts(
                service,
                hour,
                span.orElse(new Span(hour, hour)),
                requests,
                unsupported,
                new Users(users.size(), moreUsers),
                models,
                input,
                output,
                explicit,
                labelled,
                library.orElse(new Library("", 0)),
                hosts);
    }

    private void user(String name) {
        digest.update(key);
        long mark = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        if (users.size() < MOST_USERS) {
            users.add(mark);
        } else {
            moreUsers |= !users.contains(mark);
        }
    }

    private static void count(Map<String, Long> counts, String what) {
        counts.merge(what, 1L, Long::sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
