package fengni.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page for strangers: everything that needs no account. */
@Controller
class PublicPages {
    static final String PATH = "/public";

    @GetMapping(PATH)
    Page list() {
        return Page.of("pages/public", "pages.open.title");
    }
}
