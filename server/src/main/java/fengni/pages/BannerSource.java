package fengni.pages;

import java.util.List;
import java.util.Optional;

/** A room with something that every page says; asked at every view. A room declares it as a bean. */
@FunctionalInterface
public interface BannerSource {
    /**
     * Returns the lines for a reader.
     *
     * @param organisation for whom the reader acts; empty for a stranger
     * @param words of the reader's language
     */
    List<Banner> banners(Optional<Long> organisation, Words words);
}
