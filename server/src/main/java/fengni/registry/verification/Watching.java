package fengni.registry.verification;

import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.registry.lists.PublishedLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds what stands otherwise than a store was told, and leaves a message in the same transaction that notes it as told: a
 * crash at any moment loses none and doubles none. It compares standings instead of following events, so it does not matter
 * how long nobody looked, or in which order changes were committed. Any number of nodes may look at once.
 */
final class Watching {
    /** Numbers that one store may watch. */
    static final int MOST = 10_000;
    /** Also what no counter told of is found within this time. */
    private static final Duration WHOLE = Duration.ofHours(1);
    /** So long the outcome of a message can be looked at. */
    private static final Duration SHOWN = Duration.ofDays(180);

    private final Books books;
    private final Verification verification;
    private final Answering answering;
    private final Stores.Around around;
    private String seen = "";
    private Instant whole = Instant.EPOCH;

    Watching(Books books, Verification verification, Answering answering, Stores.Around around) {
        this.books = books;
        this.verification = verification;
        this.answering = answering;
        this.around = around;
    }

    /** What is written down, and whose imports are counted. */
    record Books(
            StoreTable stores, WatchTable watches, MessageTable messages, Supplier<Optional<PublishedLists>> lists) {}

    /**
     * Lets a store watch exactly these numbers, which it is told only of changes after now. Survives a crash when it has
     * returned.
     */
    Outcome<Integer> set(long store, List<String> typed, String by) {
        if (typed.size() > MOST) {
            return Outcome.faulty(Fault.of("numbers", "verify_most", MOST));
        }
        var told = standings(typed);
        return around.inOne(() -> Outcome.found(books.stores().find(store)).map(_ -> {
            around.record("store_watch_set", by, Map.of("store", store, "numbers", (long) told.size()));
            books.watches().set(store, told, around.clock().instant());
            return told.size();
        }));
    }

    private Map<String, String> standings(List<String> typed) {
        Map<String, String> told = new LinkedHashMap<>();
        for (int from = 0; from < typed.size(); from += Verifier.MOST) {
            verification
                    .ofNumbers(typed.subList(from, Math.min(typed.size(), from + Verifier.MOST)))
                    .forEach(found -> told.put(found.number(), Watch.told(found)));
        }
        return told;
    }

    /** Looks once, unless nothing can have changed. Called by one thread of a node. Returns how many messages it left. */
    int round() {
        var now = around.clock().instant();
        var state = books.watches().state() + " "
                + books.lists()
                        .get()
                        .flatMap(PublishedLists::newest)
                        .map(Instant::toString)
                        .orElse("");
        if (state.equals(seen) && now.isBefore(whole.plus(WHOLE))) {
            return 0;
        }
        int left = pass();
        seen = state;
        whole = now;
        return left;
    }

    private int pass() {
        books.messages().forget(around.clock().instant().minus(SHOWN));
        int left = 0;
        Optional<Watch> last = Optional.empty();
        for (var batch = books.watches().after(last, Verifier.MOST);
                !batch.isEmpty();
                batch = books.watches().after(last, Verifier.MOST)) {
            left += look(batch);
            last = Optional.of(batch.getLast());
        }
        return left;
    }

    private int look(List<Watch> batch) {
        var found = verification.ofNumbers(batch.stream().map(Watch::number).toList());
        var changed = new ArrayList<Boolean>();
        for (int i = 0; i < batch.size(); i++) {
            if (!Watch.told(found.get(i)).equals(batch.get(i).told())) {
                changed.add(tell(batch.get(i), found.get(i)));
            }
        }
        return (int) changed.stream().filter(left -> left).count();
    }

    private boolean tell(Watch watch, Verified now) {
        return around.inOne(() -> {
            var mine = books.watches().tell(watch, Watch.told(now));
            if (mine) {
                var id = UUID.randomUUID();
                var body = answering.change(id.toString(), watch.before(), now).document();
                books.messages()
                        .add(
                                new Message(id, watch.store(), watch.number(), body, 0),
                                around.clock().instant());
            }
            return mine;
        });
    }
}
