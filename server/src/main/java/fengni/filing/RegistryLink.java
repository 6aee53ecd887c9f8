package fengni.filing;

import java.net.URI;
import java.util.Optional;

/** Knows with which registry the operator is connected, if with any. */
@FunctionalInterface
public interface RegistryLink {
    Optional<Connected> connected();

    /**
     * A registry that takes letters.
     *
     * @param operatorCreditCode the organisation that it enrolled
     * @param registryName whose registry it is, as it calls itself
     * @param base its address
     */
    record Connected(String operatorCreditCode, String registryName, URI base) {}
}
