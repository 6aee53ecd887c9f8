package fengni.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the shell must know of the person who asks; the room that signs people in implements it. */
public interface Viewers {
    /** Returns who asks, or empty for a stranger and for someone whose second factor is still due. */
    Optional<Viewer> viewer(HttpServletRequest request);

    /** Returns whether the person who asks may open the path: a menu must not lead to a closed door. */
    boolean mayOpen(HttpServletRequest request, String path);
}
