package fengni.pages;

import java.util.Locale;

/** The languages of the console; Chinese is the first. */
public enum Language {
    ZH("zh-CN", Locale.SIMPLIFIED_CHINESE),
    EN("en", Locale.ENGLISH);

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

    Locale locale() {
        return locale;
    }

    String suffix() {
        return locale.getLanguage();
    }

    /** Returns the language of a tag; anything but English reads Chinese. */
    static Language of(String tag) {
        return tag.startsWith("en") ? EN : ZH;
    }
}
