package fengni.features;

import fengni.screen.FeatureFile;
import java.time.Instant;

/**
 * A file of entries that stands to be confirmed. Every line of it was good when it was handed in.
 *
 * @param name of the file, as its sender gave it
 * @param content the file; it was UTF-8
 */
public record FeatureImport(long id, Instant at, String name, String content, Adoption adoption) {
    FeatureFile.Form form() {
        return FeatureFile.Form.of(name).orElse(FeatureFile.Form.JSON_LINES);
    }

    /**
     * What entries get that do not say it themselves, and why they come.
     *
     * @param riskClass empty if every entry has its class
     */
    record Adoption(String riskClass, String source, String reason) {}
}
