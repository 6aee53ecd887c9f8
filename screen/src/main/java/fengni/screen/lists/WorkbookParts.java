package fengni.screen.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Knows which parts of a workbook are its sheets and its shared texts, in the order of the sheets. */
final class WorkbookParts extends DefaultHandler {
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** The strict form of the standard has other names. */
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> targets = new LinkedHashMap<>();
    private Optional<String> sharedTexts = Optional.empty();

    @Override
    public void startElement(String space, String local, String qualified, Attributes attributes) {
        if (local.equals("sheet")) {
            var id = value(attributes, attributes.getIndex(RELATION, "id"))
                    .or(() -> value(attributes, attributes.getIndex(STRICT_RELATION, "id")));
            var name = value(attributes, attributes.getIndex("", "name")).orElse("");
            id.ifPresent(known -> names.put(known, name));
        } else if (local.equals("Relationship")) {
            var target = value(attributes, attributes.getIndex("", "Target"));
            var type = value(attributes, attributes.getIndex("", "Type")).orElse("");
            value(attributes, attributes.getIndex("", "Id"))
                    .ifPresent(id -> target.ifPresent(part -> targets.put(id, part)));
            if (type.endsWith("/sharedStrings")) {
                sharedTexts = target;
            }
        }
    }

    private static Optional<String> value(Attributes attributes, int at) {
        return at < 0 ? Optional.empty() : Optional.ofNullable(attributes.getValue(at));
    }

    Optional<String> sharedTexts(String folder) {
        return sharedTexts.map(part -> path(folder, part));
    }

    /** Returns the names of the sheets by their parts. */
    Map<String, String> sheets(String folder) {
        var sheets = new LinkedHashMap<String, String>();
        names.forEach((id, name) -> {
            var part = targets.getOrDefault(id, "");
            if (part.contains("worksheets/")) { // a chart on a sheet of its own has no rows
                sheets.put(path(folder, part), name);
            }
        });
        return sheets;
    }

    private static String path(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }
}
