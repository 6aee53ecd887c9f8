package fengni.marking;

import fengni.evidence.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A file on its way in.
 *
 * @param from the access fields of whoever brings it; only their address and port are known
 */
record Handed(FileName name, InputStreamSource content, Who from) {
    private static final String FIELD = "file";

    /** Returns the file of a form; one that nobody chose counts as empty. */
    static Handed inForm(HttpServletRequest request) {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return Optional.ofNullable(form)
                .flatMap(fields -> Optional.ofNullable(fields.getFile(FIELD)))
                .map(part -> new Handed(FileName.of(part.getOriginalFilename()), part, who(request)))
                .orElseGet(() -> new Handed(FileName.of(""), InputStream::nullInputStream, who(request)));
    }

    /** Returns every file of a form that somebody chose. */
    static List<Handed> allInForm(HttpServletRequest request) {
        var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return form == null
                ? List.of()
                : form.getFiles(FIELD).stream()
                        .filter(part -> !part.isEmpty())
                        .map(part -> new Handed(FileName.of(part.getOriginalFilename()), part, who(request)))
                        .toList();
    }

    /** Returns the same, brought by somebody who is signed in under this name. */
    Handed by(String login) {
        return new Handed(
                name,
                content,
                new Who(
                        login,
                        from.identity(),
                        from.sourceAddress(),
                        from.sourcePort(),
                        from.targetAddress(),
                        from.device()));
    }

    /** Returns the file of a form, or the body itself, named by the parameter {@code name}. */
    static Handed inBody(HttpServletRequest request) {
        return WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class) == null
                ? new Handed(FileName.of(request.getParameter("name")), request::getInputStream, who(request))
                : inForm(request);
    }

    /** Returns whether the form came without a file, so that it can be told with all other faults. */
    boolean isMissing() {
        return !(content instanceof MultipartFile part) || part.isEmpty();
    }

    String address() {
        return from.sourceAddress();
    }

    private static Who who(HttpServletRequest request) {
        return new Who(
                Who.NOT_SUPPLIED,
                "unknown",
                request.getRemoteAddr(),
                Objects.requireNonNullElse(request.getAttribute(Who.FORWARDED_PORT), request.getRemotePort())
                        .toString(),
                request.getLocalAddr() + ":" + request.getLocalPort(),
                Who.NOT_SUPPLIED);
    }
}
