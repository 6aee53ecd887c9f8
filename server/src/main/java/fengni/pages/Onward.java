package fengni.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sends the browser to another page of this console, never elsewhere; a notice travels beside it in the session. */
final class Onward implements View {
    static final String NOTICE = "notice";

    private final String path;

    Onward(String path) {
        this.path = path;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (model != null && model.get(NOTICE) instanceof Notice notice) {
            RequestContextUtils.getOutputFlashMap(request).put(NOTICE, notice);
            RequestContextUtils.saveOutputFlashMap(path, request, response);
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }
}
