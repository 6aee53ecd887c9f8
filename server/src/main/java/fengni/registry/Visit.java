package fengni.registry;

import fengni.access.SignedIn;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Who comes to the desk, and from where.
 *
 * @param address of the connection
 */
record Visit(SignedIn who, String address) {
    static Visit of(SignedIn who, HttpServletRequest request) {
        return new Visit(who, request.getRemoteAddr());
    }
}
