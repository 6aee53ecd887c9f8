package fengni.marking;

import fengni.access.SignedIn;
import fengni.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that wait a quarter of an hour for whoever handed them in, in one archive each; nobody else gets them. Kept on this
 * node's disk only: none outlasts an orderly end, and the files of one that ended at once are removed half an hour later by
 * the next. Safe for use by many threads.
 */
public final class Parcels implements AutoCloseable {
    public static final Duration KEPT = Duration.ofMinutes(15);
    /** One person's; the oldest makes room. */
    private static final int MOST_OF_ONE = 4;

    private static final int MOST = 64;

    private final InstantSource clock;
    private final Map<String, Parcel> waiting = new LinkedHashMap<>();

    Parcels(InstantSource clock) {
        this.clock = clock;
    }

    /** An archive and whose it is. */
    private record Parcel(String owner, Instant until, Spool archive) {}

    /** Takes the archive over, and returns the word under which its owner gets it. */
    synchronized String keep(SignedIn who, Spool archive) throws IOException {
        sweep(clock.instant());
        var owned = names(owner(who));
        if (owned.size() >= MOST_OF_ONE) {
            drop(owned.getFirst());
        }
        if (waiting.size() >= MOST) {
            drop(waiting.keySet().iterator().next());
        }
        var name = Vault.newToken();
        waiting.put(name, new Parcel(owner(who), clock.instant().plus(KEPT), archive));
        return name;
    }

    /** Returns the archive, if it still waits for this person; whoever asked closes the stream. */
    synchronized Optional<InputStream> give(SignedIn who, String name) throws IOException {
        sweep(clock.instant());
        var parcel =
                Optional.ofNullable(waiting.get(name)).filter(one -> one.owner().equals(owner(who)));
        return parcel.isPresent() ? Optional.of(parcel.get().archive().stream()) : Optional.empty();
    }

    private List<String> names(String owner) {
        return waiting.entrySet().stream()
                .filter(entry -> entry.getValue().owner().equals(owner))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Removes what nobody came for. */
    synchronized void sweep() throws IOException {
        sweep(clock.instant());
    }

    @Override
    public synchronized void close() throws IOException {
        for (String name : List.copyOf(waiting.keySet())) {
            drop(name);
        }
    }

    private void sweep(Instant now) throws IOException {
        for (String name : new ArrayList<>(waiting.keySet())) {
            var parcel = waiting.get(name);
            if (parcel != null && parcel.until().isBefore(now)) {
                drop(name);
            }
        }
    }

    private void drop(String name) throws IOException {
        var parcel = waiting.remove(name);
        if (parcel != null) {
            parcel.archive().close();
        }
    }

    private static String owner(SignedIn who) {
        return who.organisation() + " " + who.login();
    }
}
