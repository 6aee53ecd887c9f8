package fengni.pages;

import java.util.List;

/** A room with clocks that run; the home page asks it at every view. */
@FunctionalInterface
public interface DueSource {
    List<Due> due(long organisation);
}
