package fengni.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** A line that stands on all that a request shows or gives away: for whom it was made, and when. */
public final class Watermark {
    private static final String NAME = "fengni.watermark";

    private Watermark() {}

    public static void put(HttpServletRequest request, String line) {
        request.setAttribute(NAME, line);
    }

    /** Returns the line of the request that this thread answers. */
    public static Optional<String> current() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes -> attributes.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST))
                .map(String::valueOf);
    }
}
