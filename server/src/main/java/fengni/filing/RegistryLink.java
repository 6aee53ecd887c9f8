package fengni.filing;

import java.net.URI;
import java.util.Optional;

/** Knows at which registry an organisation is enrolled, if at any. */
@FunctionalInterface
public interface RegistryLink {
    /** Returns the registry at which the organisation of this credit code is enrolled. */
    Optional<Connected> connected(String operatorCreditCode);

    /**
     * A registry that takes letters.
     *
     * @param operatorCreditCode the organisation that it enrolled
     * @param registryName whose registry it is, as it calls itself
     * @param base its address
     */
    record Connected(String operatorCreditCode, String registryName, URI base) {}
}
