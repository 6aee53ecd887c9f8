package fengni.demo;

import fengni.law.FilingField;
import fengni.law.FilingForm;
import fengni.law.lint.FilingPack;
import fengni.law.lint.SilentFiling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the trial's provider files: the pattern about which the linter has nothing to say, with the trial's own
 * organisation in it. Nobody in it exists.
 *
 * @param pattern of the role in which it files
 * @param organisation its name
 * @param creditCode its code, which names a region that is not assigned
 */
record SampleDossier(FilingPack pattern, String organisation, String creditCode, LocalDate today) {
    private static final FilingForm FORM = FilingForm.published();

    static SampleDossier provider(String organisation, String creditCode, LocalDate today) {
        return new SampleDossier(SilentFiling.provider(today), organisation, creditCode, today);
    }

    static SampleDossier supporter(String organisation, String creditCode, LocalDate today) {
        return new SampleDossier(SilentFiling.supporter(today), organisation, creditCode, today);
    }

    String algorithm() {
        return pattern.algorithm().orElseThrow().getOrDefault("algorithm.name", "");
    }

    Map<String, String> subjectFields() {
        var fields = typed(pattern.subject().orElseThrow());
        fields.put("subject.name", organisation);
        fields.put("subject.credit-code", creditCode);
        return fields;
    }

    /** @param twin the name under which the same algorithm is filed in the other role */
    Map<String, String> algorithmFields(String twin) {
        var fields = typed(pattern.algorithm().orElseThrow());
        fields.put("algorithm.twin", twin);
        // the trial's service is open from its first minute
        fields.put("algorithm.launch", today.toString());
        return fields;
    }

    /** The product is the service, and so bears its name. */
    Map<String, String> product(String service, String name) {
        var fields = typed(pattern.products().getFirst().answers());
        fields.put("service", service);
        fields.put("product.name", name);
        fields.put("product.status", "已上线");
        fields.put("product.icp-holder", organisation);
        return fields;
    }

    /** Returns how many files the pattern has in each field of a dossier. */
    Map<String, Integer> subjectFiles() {
        return files(pattern.subject().orElseThrow());
    }

    Map<String, Integer> algorithmFiles() {
        return files(pattern.algorithm().orElseThrow());
    }

    Map<String, Integer> productFiles() {
        return files(pattern.products().getFirst().answers());
    }

    private static Map<String, String> typed(Map<String, String> answers) {
        var typed = new LinkedHashMap<>(answers);
        typed.keySet().removeAll(files(answers).keySet());
        return typed;
    }

    private static Map<String, Integer> files(Map<String, String> answers) {
        return answers.keySet().stream()
                .flatMap(key -> FORM.field(key).stream())
                .filter(field -> field.kind() == FilingField.Kind.UPLOAD)
                .collect(Collectors.toMap(
                        FilingField::key,
                        field -> field.files(answers.getOrDefault(field.key(), ""))
                                .size()));
    }
}
