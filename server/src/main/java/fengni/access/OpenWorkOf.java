package fengni.access;

import java.util.List;

/** How much of one kind of work lies open with a person. */
record OpenWorkOf(String label, int open) {
    static List<OpenWorkOf> all(List<OpenWork> work, long organisation, long person) {
        return work.stream()
                .map(kind -> new OpenWorkOf(kind.label(), kind.open(organisation, person)))
                .toList();
    }
}
