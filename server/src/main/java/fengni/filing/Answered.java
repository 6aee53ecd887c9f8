package fengni.filing;

import fengni.answers.Fault;
import fengni.attachments.Upload;
import fengni.law.FilingField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What a person sent with one page of questions: texts, and files that were kept on the way.
 *
 * @param sent the texts as they came
 * @param refused what was wrong with files, by the key of their field; everything else is not lost for it
 */
record Answered(MultiValueMap<String, String> sent, Map<String, String> typed, Map<String, List<Fault>> refused) {
    /** Ends the name of the input that takes new files, beside the boxes of those that are there. */
    static final String NEW = ".file";

    static Answered of(Dossier dossier, List<FilingField> fields, NativeWebRequest request, DossierFiles files) {
        var sent = texts(request);
        var answered = new Answered(sent, new LinkedHashMap<>(Typed.of(fields, sent)), new LinkedHashMap<>());
        fields.stream()
                .filter(field -> field.kind() == FilingField.Kind.UPLOAD)
                .forEach(field -> answered.add(
                        field.key(), files.take(dossier.id(), field.key(), uploads(request, field.key()))));
        return answered;
    }

    /** Takes an answer that is no field of the form. */
    Answered and(String key) {
        typed.put(key, Objects.requireNonNullElse(sent.getFirst(key), ""));
        return this;
    }

    Edit edit(int product) {
        return new Edit(Clashes.version(sent), product, Clashes.wanted(typed, sent));
    }

    private void add(String key, DossierFiles.Taken taken) {
        if (!taken.faults().isEmpty()) {
            refused.put(key, taken.faults());
        }
        if (!taken.files().isEmpty()) {
            typed.merge(
                    key,
                    taken.files().stream().map(file -> file.line()).collect(Collectors.joining(FilingField.BETWEEN)),
                    (there, more) -> there.isEmpty() ? more : there + FilingField.BETWEEN + more);
        }
    }

    /** Returns a question with what was wrong with the files sent for it. */
    Asked with(Asked one) {
        var found = Stream.concat(
                        one.found().stream(), refused.getOrDefault(one.field().key(), List.of()).stream())
                .toList();
        return new Asked(one.field(), one.value(), found, one.remarks(), one.lint());
    }

    private static MultiValueMap<String, String> texts(NativeWebRequest request) {
        var texts = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> texts.put(name, List.of(values)));
        return texts;
    }

    private static List<Upload> uploads(NativeWebRequest request, String key) {
        return Optional.ofNullable(request.getNativeRequest(MultipartHttpServletRequest.class))
                .map(form -> Upload.of(form.getFiles(key + NEW)))
                .orElse(List.of());
    }
}
