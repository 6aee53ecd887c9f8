package fengni.pages;

import java.util.Optional;

/** What the top bar must know of organisations; the room that keeps them implements it. */
@FunctionalInterface
public interface OrganisationNames {
    Optional<String> name(long organisation);
}
