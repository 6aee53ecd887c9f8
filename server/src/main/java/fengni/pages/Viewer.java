package fengni.pages;

import java.util.Optional;

/**
 * Who looks at a page, as the top bar shows it; an argument of any page behind a door.
 *
 * @param person the number of the person
 * @param organisation the organisation for which the person acts now; its number, not its name
 */
public record Viewer(long person, String name, Optional<Long> organisation) {}
