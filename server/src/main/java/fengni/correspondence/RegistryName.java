package fengni.correspondence;

/** Who the registry of this installation is; the room that runs it declares one as a bean. Without one nobody can enrol. */
public interface RegistryName {
    /** Returns the name under which operators know it, as entered by whoever runs it. */
    String name();

    /** Returns the prefix of its own numbers (登记号). */
    String prefix();
}
