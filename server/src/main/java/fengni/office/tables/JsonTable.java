package fengni.office.tables;

import fengni.answers.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * A table as JSON: an array of objects whose names are the columns, alone or as {@code rows} of an object with a
 * {@code series}. Its first row is the names, in the order of their first appearance; entries count from 1.
 */
final class JsonTable {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String ROWS = "rows";

    private final JsonParser in;
    private final Budget budget;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Map<String, String>> entries = new ArrayList<>();
    private String series = "";

    private JsonTable(JsonParser in, Budget budget) {
        this.in = in;
        this.budget = budget;
    }

    static Outcome<List<FileTable>> read(byte[] file, Budget budget) {
        int from = file.length > 2 && (file[0] & 0xFF) == 0xEF ? 3 : 0;
        try (var in = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), file, from, file.length - from)) {
            var table = new JsonTable(in, budget);
            return table.whole() ? new Outcome.Done<>(List.of(table.made())) : TableFile.fault("table_json");
        } catch (JacksonException _) {
            return TableFile.fault("table_json");
        }
    }

    private FileTable made() {
        var columns = List.copyOf(names);
        var rows = new ArrayList<FileTable.Row>();
        rows.add(new FileTable.Row(0, columns));
        for (int at = 0; at < entries.size(); at++) {
            budget.texts(columns.size());
            var entry = entries.get(at);
            rows.add(new FileTable.Row(
                    at + 1,
                    columns.stream().map(name -> entry.getOrDefault(name, "")).toList()));
        }
        return new FileTable(FileTable.Part.FILE, series, false, rows);
    }

    private boolean whole() {
        var first = in.nextToken();
        boolean read = first == JsonToken.START_ARRAY ? array() : first == JsonToken.START_OBJECT && object();
        return read && in.nextToken() == null;
    }

    private boolean object() {
        boolean found = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            in.nextToken();
            if (name.equals(ROWS) && in.currentToken() == JsonToken.START_ARRAY) {
                found = array();
            } else if (name.equals("series")) {
                series = value();
            } else {
                value();
            }
        }
        return found;
    }

    private boolean array() {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.START_OBJECT) {
                entries.add(entry());
            } else {
                // An entry that is no object is a row of one cell, so that whoever reads the list reports it.
                names.add("");
                entries.add(Map.of("", value()));
            }
            budget.row();
        }
        return true;
    }

    private Map<String, String> entry() {
        var entry = new LinkedHashMap<String, String>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = in.currentName();
            in.nextToken();
            names.add(name);
            budget.cells(names.size());
            entry.merge(name, value(), (first, again) -> first + "\n" + again);
        }
        return entry;
    }

    /** Texts and numbers as they stand; lists joined as lists print them; what is deeper, its names and values in turn. */
    private String value() {
        if (in.currentToken() == JsonToken.START_ARRAY || in.currentToken() == JsonToken.START_OBJECT) {
            var parts = new ArrayList<String>();
            for (int depth = 1; depth > 0; ) {
                var token = in.nextToken();
                if (token == null) {
                    return "";
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isScalarValue() || token == JsonToken.PROPERTY_NAME) {
                    parts.add(text());
                }
            }
            return parts.stream().collect(Collectors.joining("、"));
        }
        return in.currentToken() == JsonToken.VALUE_NULL ? "" : text();
    }

    private String text() {
        var text = in.getString();
        budget.text(text.length());
        return text;
    }
}
