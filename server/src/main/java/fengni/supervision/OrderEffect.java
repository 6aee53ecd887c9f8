package fengni.supervision;

import fengni.correspondence.OrderKind;
import fengni.law.rulebook.Wording;
import fengni.standing.Stop;
import java.util.Set;

/**
 * What a kind of order stops here: data, since the provision does not say how far each goes.
 *
 * @param source where that is taken from, and what it means
 * @param sure whether the text leaves no doubt
 */
record OrderEffect(OrderKind kind, Set<Stop> stops, Wording source, boolean sure) {
    OrderEffect {
        stops = Set.copyOf(stops);
    }
}
