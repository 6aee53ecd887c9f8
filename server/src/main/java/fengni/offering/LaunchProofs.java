package fengni.offering;

import java.util.List;
import java.util.Optional;

/**
 * A room that knows of something without which a service should not go public: the number of its filing, or a security
 * assessment (深度合成管理规定, Arts 19 and 20). The launch gate asks every such room.
 */
@FunctionalInterface
public interface LaunchProofs {
    /** Returns what stands now for this service, in any order; empty if nothing does. */
    List<LaunchProof> of(ServiceId service);

    /** Returns the page where a person of the provider enters or begins what is missing, if this room has one. */
    default Optional<String> page(LaunchProof.Kind missing, ServiceId service) {
        return Optional.empty();
    }
}
