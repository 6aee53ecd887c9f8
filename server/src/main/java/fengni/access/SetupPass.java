package fengni.access;

import jakarta.servlet.http.HttpServletRequest;

/** Lets the browser that followed the set-up link through the steps before anyone can sign in. */
public final class SetupPass {
    private static final String DIGEST = "fengni.setup";

    private final SetupLinks links;

    SetupPass(SetupLinks links) {
        this.links = links;
    }

    /** Returns whether this browser came by a set-up link that still stands. */
    public boolean holds(HttpServletRequest request) {
        return links.stands(digest(request));
    }

    void give(HttpServletRequest request, String digest) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(DIGEST, digest);
    }

    static String digest(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(DIGEST) instanceof String digest ? digest : "";
    }
}
