package fengni.correspondence;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A registry at which an operator of this installation is enrolled.
 *
 * @param operator the credit code of the operator, as the registry knows it
 * @param operatorName its name there
 * @param base where the registry answers, without a slash at the end
 * @param registry the registry's name
 * @param prefix the prefix of its own numbers
 * @param key by which its letters are checked
 * @param seen the number of the last letter that came from there
 * @param contact when it last answered as the registry that it is
 */
public record Connection(
        String operator,
        String operatorName,
        URI base,
        String registry,
        String prefix,
        PublicKey key,
        Instant enrolled,
        long seen,
        Optional<Instant> contact) {
    boolean near() {
        return RegistryAddress.isLoopback(base);
    }
}
