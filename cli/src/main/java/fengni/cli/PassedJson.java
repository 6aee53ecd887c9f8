package fengni.cli;

import fengni.label.AigcLabel;
import fengni.label.Format;
import fengni.label.LabelReading.Found;
import fengni.label.Trace;
import java.util.Optional;
import java.util.SequencedMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One file that was passed on as one line: file, format, decision, notice, reasons, traces, label, written, findings. */
final class PassedJson {
    private final Words words;

    PassedJson(Words words) {
        this.words = words;
    }

    String line(PassedFile passed) {
        var inspection = passed.decision().inspection();
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("file", passed.file())
                .put("format", inspection.format().map(Format::key).orElse("unknown"))
                .put("decision", passed.word())
                .put("notice", words.told(passed.decision().outcome()))
                .put("declared", passed.declared());
        line.set("reasons", words.json(passed.decision().reasons()));
        var traces = line.putArray("traces");
        passed.decision()
                .traces()
                .forEach(trace ->
                        put(traces.addObject(), trace, passed.decision().counts(trace)));
        fields(line, "label", inspection.label().map(Found::fields));
        passed.out().ifPresentOrElse(out -> line.put("out", out), () -> line.putNull("out"));
        fields(line, "written", passed.written().map(AigcLabel::fields));
        line.set("findings", words.json(passed.findings()));
        return line.toString();
    }

    private static void put(ObjectNode shown, Trace trace, boolean counted) {
        shown.put("kind", trace.kind().key())
                .put("confidence", trace.confidence().key())
                .put("field", trace.field())
                .put("where", trace.where())
                .put("what", trace.what())
                .put("counted", counted);
    }

    private static void fields(ObjectNode line, String name, Optional<SequencedMap<String, String>> fields) {
        if (fields.isEmpty()) {
            line.putNull(name);
        } else {
            var shown = line.putObject(name);
            fields.get().forEach(shown::put);
        }
    }
}
