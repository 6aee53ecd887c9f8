package fengni.registry.verification;

import fengni.answers.Share;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/**
 * Tells who asks, and slows down who asks for too much: nobody reads the registry out number by number, or finds out code
 * by code who files here. Safe for use by many threads.
 */
final class Callers {
    /** Numbers that one address may ask for within a minute; an office shares one address. */
    static final int STRANGERS = 60;
    /** As many shelves as a night has minutes: 1,000 numbers a second. */
    static final int STORES = 60_000;

    private static final String SCHEME = "Bearer ";

    private final Stores stores;
    private final Share strangers;
    private final Share takers;

    Callers(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.strangers = new Share(clock, STRANGERS);
        this.takers = new Share(clock, STORES);
    }

    /** @param cost numbers that are asked for, or what counts as so many */
    Caller of(HttpServletRequest request, int cost) {
        return key(request)
                .map(key -> stores.holder(key)
                        .map(store -> taker(store, cost))
                        .orElseGet(() -> strangers.take(request.getRemoteAddr(), 1)
                                ? new Caller.WrongKey()
                                : new Caller.TooOften()))
                .orElseGet(() -> stranger(request, cost));
    }

    private Caller stranger(HttpServletRequest request, int cost) {
        return mayAsk(request, cost) ? new Caller.Stranger() : new Caller.TooOften();
    }

    /** Returns whether a store may ask for so many more now, and counts them. */
    boolean mayAskFor(Store store, int numbers) {
        return numbers <= 0 || takers.take("store " + store.id(), numbers);
    }

    private Caller taker(Store store, int cost) {
        return takers.take("store " + store.id(), cost) ? new Caller.Taker(store) : new Caller.TooOften();
    }

    /** Returns whether a stranger may ask for so much now, and counts it. */
    boolean mayAsk(HttpServletRequest request, int cost) {
        return strangers.take(request.getRemoteAddr(), cost);
    }

    /** Tokens of the console open other doors; here whoever brings one is a stranger. */
    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(key -> key.startsWith(StoreKey.PREFIX));
    }
}
