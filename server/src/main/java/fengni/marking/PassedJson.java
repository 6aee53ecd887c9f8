package fengni.marking;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.label.LabelReading.Found;
import fengni.label.Sentences;
import fengni.label.Trace;
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
        String receipt,
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
                passed.written().map(AigcLabel::fields),
                passed.findings().stream().map(FindingJson::of).toList(),
                passed.receipt().toString(),
                passed.file().map(Leaving::name),
                passed.file().map(Leaving::type),
                passed.file().map(Leaving::content),
                false);
    }
}
