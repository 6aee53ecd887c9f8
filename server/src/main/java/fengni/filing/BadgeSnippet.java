package fengni.filing;

import fengni.filing.Publicity.Shown;
import fengni.pages.Language;
import fengni.pages.Words;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The numbers of a service with a link to its badge, as HTML for the provider's own site: text and a link, no picture. */
final class BadgeSnippet {
    private BadgeSnippet() {}

    /** @param base the address of this console, without a slash at the end */
    static String html(Shown shown, String base) {
        var words = Words.of(Language.ZH);
        var address = base + "/badge/" + shown.service();
        return shown.numbers().stream()
                .map(number -> (number.name() + " ").stripLeading() + words.say(number.label()) + "：" + number.number())
                .map(text -> "<a href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(text, "UTF-8")
                        + "</a>")
                .collect(Collectors.joining("<br>\n", "<p>", "</p>"));
    }
}
