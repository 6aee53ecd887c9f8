package fengni.judge;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a running {@code up --sample} wrote of itself, as far as the judge uses it; every field must be there. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Sample(
        String gateway,
        String apiKey,
        String verifiedUser,
        String unverifiedUser,
        String suspendedUser,
        String blockedPhrase) {
    static Sample read() {
        var path = System.getenv("FENGNI_SAMPLE");
        if (path == null || path.isEmpty()) {
            throw new IllegalStateException("set FENGNI_SAMPLE: see judges/README.md");
        }
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .readValue(Path.of(path).toFile(), Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
