package fengni.marking;

import fengni.marking.Declared.Released;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** Sends a marked file to be saved, never to be shown in place, and removes it from here. */
record Download(Released file) implements View {
    static final String RECEIPT = "Fengni-Receipt";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var spool = file.content();
                var bytes = spool.stream()) {
            response.setContentType(file.type());
            response.setContentLengthLong(spool.size());
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("AIGC", file.label().bareJson());
            response.setHeader(RECEIPT, file.receipt().toString());
            bytes.transferTo(response.getOutputStream());
        }
    }

    private String disposition() {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
