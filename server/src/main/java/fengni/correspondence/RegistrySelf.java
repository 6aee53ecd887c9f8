package fengni.correspondence;

import java.util.Optional;

/** Tells who the registry of this installation is; the room that runs it declares one as a bean. */
@FunctionalInterface
public interface RegistrySelf {
    /** Returns its name; empty before anybody entered one, and until then nobody can enrol. */
    Optional<RegistryName> name();
}
