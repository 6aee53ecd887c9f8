package fengni.pages;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Renders one compiled template. The page is whole before its first byte leaves, so that a fault still gets its own page. */
final class TemplateView implements View {
    private final TemplateEngine templates;
    private final Shells shells;
    private final String name;

    TemplateView(TemplateEngine templates, Shells shells, String name) {
        this.templates = templates;
        this.shells = shells;
        this.name = name;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = model == null ? new HashMap<>() : new HashMap<>(model);
        parameters.put("page", shells.shell(parameters, request));
        var html = new StringOutput();
        templates.render(name + ".jte", parameters, html);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html.toString());
    }
}
