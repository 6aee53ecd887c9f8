package fengni.marking;

import fengni.label.Format;
import fengni.label.LabelReading.Found;
import fengni.label.Sentences;
import fengni.label.Trace;
import fengni.marking.Passed.Given;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A decision as JSON, with the rewritten file in Base64, so that label, receipt and file stay together.
 *
 * @param label the one found in the file
 * @param written the one in {@code content}, which is a ZIP where a text travels with its label
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record PassedJson(
        String file,
        String format,
        String decision,
        String notice,
        boolean declared,
        List<FindingJson> reasons,
        List<TraceJson> traces,
        Optional<Map<String, String>> label,
        Optional<Map<String, String>> written,
        List<FindingJson> findings,
        Optional<String> receipt,
        Optional<String> name,
        Optional<String> contentType,
        Optional<byte[]> content,
        boolean official) {

    record TraceJson(String kind, String confidence, String field, String where, String what, boolean counted) {
        static TraceJson of(Trace trace, boolean counted) {
            return new TraceJson(
                    trace.kind().key(), trace.confidence().key(), trace.field(), trace.where(), trace.what(), counted);
        }
    }

    static PassedJson of(Passed passed) {
        var decision = passed.decision();
        var given = passed.given();
        return new PassedJson(
                passed.name().value(),
                decision.inspection().format().map(Format::key).orElse("unknown"),
                passed.word(),
                Sentences.in(LocaleContextHolder.getLocale()).told(decision.outcome()),
                passed.declared(),
                decision.reasons().stream().map(FindingJson::of).toList(),
                decision.traces().stream()
                        .map(trace -> TraceJson.of(trace, decision.counts(trace)))
                        .toList(),
                decision.inspection().label().map(Found::fields),
                given.map(file -> file.label().fields()),
                passed.findings().stream().map(FindingJson::of).toList(),
                given.map(file -> file.receipt().toString()),
                given.map(Given::file).map(Leaving::name),
                given.map(Given::file).map(Leaving::type),
                given.map(Given::file).map(Leaving::content),
                false);
    }
}
