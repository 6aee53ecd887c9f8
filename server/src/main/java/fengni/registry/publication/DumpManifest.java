package fengni.registry.publication;

import fengni.registry.Keeper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a dump consists of, and the digest of the manifest before it: who has two manifests can tell whether any between
 * them was changed or left out.
 *
 * @param notice the sentence that this is not the state's system
 */
record DumpManifest(
        boolean official,
        String notice,
        Keeper registry,
        LocalDate day,
        Instant madeAt,
        int entries,
        List<File> files,
        Optional<Previous> previous) {
    private static final JsonMapper JSON = JsonMapper.shared();

    DumpManifest {
        files = List.copyOf(files);
    }

    record File(String name, String sha256, long bytes, int lines) {}

    record Previous(LocalDate day, String sha256) {}

    /** Returns the text that is kept, hashed and given out as it is. */
    String text() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }
}
