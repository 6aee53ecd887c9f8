package fengni.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Where a refused browser goes: to its second factor if that is due, else to a page that says no, or that nothing is there. */
final class Refusals implements AccessDeniedHandler {
    private final DoorKeeper doors;

    Refusals(DoorKeeper doors) {
        this.doors = doors;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (Sessions.halfSignedIn().isPresent()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/sign-in/code");
        } else if (Sessions.signedIn().isPresent() && !doors.knows(request.getRequestURI())) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
