package fengni.pages;

import java.util.List;

/** The organisations of this installation; the room that keeps them implements it. */
@FunctionalInterface
public interface Organisations {
    /** Returns their numbers, rising. */
    List<Long> all();
}
