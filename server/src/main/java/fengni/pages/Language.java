package fengni.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.util.WebUtils;

/** The languages of the console; Chinese is the first. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

    static final String COOKIE = "fengni_language";

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** Returns the BCP 47 tag that stands in the page's {@code lang}. */
    public String tag() {
        return tag;
    }

    /** Returns the locale of numbers and dates. */
    public Locale locale() {
        return locale;
    }

    String suffix() {
        return locale.getLanguage();
    }

    /** Returns the language of a reader: a choice made on a page lasts; until then the browser's first language decides. */
    public static Language of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie != null) {
            return of(cookie.getValue());
        }
        var asked = request.getHeader("Accept-Language");
        return asked == null ? ZH : of(asked);
    }

    /** Returns the language of a tag; anything but English reads Chinese. */
    public static Language of(String tag) {
        return tag.startsWith("en") ? EN : ZH;
    }
}
