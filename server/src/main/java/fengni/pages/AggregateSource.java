package fengni.pages;

import java.util.List;

/** A room that can say how many of its things there are, and no more than that; asked at every view of the overview. */
@FunctionalInterface
public interface AggregateSource {
    List<Figure> figures();
}
