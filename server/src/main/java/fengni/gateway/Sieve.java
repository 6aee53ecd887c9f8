package fengni.gateway;

import java.util.List;

/** What every piece of one answer passes. It may hold pieces back until a later one lets them go. Not thread-safe. */
@FunctionalInterface
interface Sieve {
    List<Piece> pass(Piece piece);
}
