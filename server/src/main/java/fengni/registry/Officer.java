package fengni.registry;

import java.util.Optional;

/**
 * A person who reviews.
 *
 * @param pseudonym the name outside of the registry; the same person always has the same one
 * @param organisation unified social credit code of the organisation for which they sit at the desk; empty if it has none
 */
public record Officer(long person, String login, String pseudonym, Optional<String> organisation) {}
