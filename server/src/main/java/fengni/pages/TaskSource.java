package fengni.pages;

import java.util.List;

/** A room that has something to set up; the home page asks it at every view. */
@FunctionalInterface
public interface TaskSource {
    List<Task> tasks(long organisation);
}
