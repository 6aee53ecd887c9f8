package fengni.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes the language and comes back to the same page. */
@Controller
class LanguagePages {
    private static final Duration KEPT = Duration.ofDays(365);

    @PostMapping("/language")
    ModelAndView change(@RequestParam String to, @RequestParam String back, HttpServletResponse response) {
        var cookie = ResponseCookie.from(Language.COOKIE, Language.of(to).tag())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Page.go(ours(back));
    }

    /** A path of this console only: {@code //host} and {@code /\host} would lead elsewhere. */
    static String ours(String path) {
        return path.matches("/[A-Za-z0-9._~?=&%/+:,;@!*'()$-]{0,2000}") && !path.startsWith("//") ? path : "/";
    }
}
