package fengni.registry;

import java.util.List;

/**
 * A subject that may file algorithms, with those that it sent.
 *
 * @param desk the name of the desk of its place; a dash if none takes it
 */
record ApprovedSubject(Dossier subject, String desk, List<Dossier> algorithms) {
    ApprovedSubject {
        algorithms = List.copyOf(algorithms);
    }
}
