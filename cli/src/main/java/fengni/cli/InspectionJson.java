package fengni.cli;

import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Inspection;
import fengni.label.LabelReading.Found;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One inspection as one line: file, format, verdict, label, explicit, signature, findings; an archive has members. */
final class InspectionJson {
    private final Words words;

    InspectionJson(Words words) {
        this.words = words;
    }

    String line(Inspection inspection) {
        return node(inspection).toString();
    }

    private ObjectNode node(Inspection inspection) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("file", inspection.file())
                .put("format", inspection.format().map(Format::key).orElse("unknown"))
                .put("verdict", inspection.verdict().name().toLowerCase(Locale.ROOT));
        line.set(
                "label", inspection.label().<JsonNode>map(InspectionJson::label).orElse(line.nullNode()));
        line.set("explicit", explicit(inspection.explicit()));
        var signature = line.putObject("signature");
        inspection.signature().forEach(signature::put);
        line.set("findings", words.json(inspection.findings()));
        if (inspection.format().filter(Format.ZIP::equals).isPresent()) {
            var members = line.putArray("members");
            inspection.members().forEach(member -> members.add(node(member)));
        }
        return line;
    }

    private static ObjectNode label(Found found) {
        var label = JsonNodeFactory.instance.objectNode();
        found.fields().forEach(label::put);
        return label;
    }

    /** Where nobody looked, found is null, not false. */
    private static ObjectNode explicit(ExplicitReading reading) {
        var explicit = JsonNodeFactory.instance.objectNode();
        if (reading instanceof ExplicitReading.NotRead) {
            explicit.putNull("found");
        } else {
            explicit.put("found", reading.found());
        }
        var marks = explicit.putArray("marks");
        for (ExplicitReading.Mark mark : reading.marks()) {
            var shown = marks.addObject();
            mark.shown().forEach(shown::putPOJO);
        }
        return explicit;
    }
}
