package fengni.access;

import java.util.List;

/** The paths of one class of pages, and who may use them; the class itself implements it. */
@FunctionalInterface
public interface Doors {
    List<Door> doors();
}
