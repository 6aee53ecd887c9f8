package fengni.pages;

import java.util.Optional;

/**
 * Who looks at a page, as the top bar shows it.
 *
 * @param organisation the organisation for which the person acts now; its number, not its name
 */
public record Viewer(String name, Optional<Long> organisation) {}
