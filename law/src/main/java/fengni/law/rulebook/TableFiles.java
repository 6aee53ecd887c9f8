package fengni.law.rulebook;

import fengni.law.Finding;
import fengni.law.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a rulebook, opened as JSON: each table an object with {@code version} and {@code rows}, nothing else. */
final class TableFiles {
    /** The tables that every rulebook has, in the order in which they are read. */
    static final List<String> NEEDED = List.of(
            "instruments.json",
            "techniques.json",
            "roles.json",
            "questions.json",
            "clocks.json",
            "duties.json",
            "authorities.json",
            "permits.json",
            "thresholds.json",
            "liability.json",
            "assessment.json");
    /** Tables that a version may also bring; whoever uses them reads their rows. */
    static final List<String> MORE = List.of("outlines.json");

    /** About ten times the largest table shipped. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_ROWS = 2_000;
    private static final int LONGEST_SHOWN = 200;
    private static final String VERSION = "[0-9]{4}-(0[1-9]|1[0-2])(\\.[1-9][0-9]?)?";

    private final JsonMapper mapper;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, JsonNode> rows = new LinkedHashMap<>();
    private String version = "";

    private TableFiles(JsonMapper mapper) {
        this.mapper = mapper;
    }

    static TableFiles open(Map<String, byte[]> files, JsonMapper mapper) {
        var opened = new TableFiles(mapper);
        files.keySet().stream()
                .filter(name -> !NEEDED.contains(name) && !MORE.contains(name))
                .sorted()
                .forEach(opened::unknown);
        NEEDED.stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> opened.find(RulebookCode.MISSING_TABLE, name));
        Stream.concat(NEEDED.stream(), MORE.stream())
                .forEach(name -> Stream.ofNullable(files.get(name)).forEach(bytes -> opened.open(name, bytes)));
        return opened;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns the version of the tables; empty if none of them names one. */
    String version() {
        return version;
    }

    /** Returns the rows of a table; none if it could not be opened. */
    JsonNode rows(String table) {
        return rows.getOrDefault(table, mapper.createArrayNode());
    }

    static String shortened(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private void unknown(String name) {
        find(RulebookCode.UNKNOWN_TABLE, "", shortened(name), Nearest.to(name, NEEDED.stream()));
    }

    private void open(String table, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            find(RulebookCode.TABLE_TOO_LARGE, table, MOST_BYTES >> 10);
            return;
        }
        try {
            opened(table, mapper.readTree(bytes));
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            find(
                    RulebookCode.NOT_JSON,
                    table,
                    place == null ? 0 : Math.max(place.getLineNr(), 0),
                    place == null ? 0 : Math.max(place.getColumnNr(), 0));
        }
    }

    private void opened(String table, JsonNode head) {
        if (!head.isObject()
                || head.size() != 2
                || !head.path("version").isString()
                || !head.path("rows").isArray()) {
            find(RulebookCode.NOT_A_TABLE, table);
            return;
        }
        checkVersion(table, head.path("version").asString());
        var list = head.path("rows");
        if (list.isEmpty() || list.size() > MOST_ROWS) {
            find(RulebookCode.ROW_COUNT, table, MOST_ROWS);
        } else {
            rows.put(table, list);
        }
    }

    private void checkVersion(String table, String own) {
        if (!own.matches(VERSION)) {
            find(RulebookCode.VERSION_FORM, table, shortened(own));
        } else if (version.isEmpty()) {
            version = own;
        } else if (!own.equals(version)) {
            find(RulebookCode.VERSIONS_DIFFER, table, own, version);
        }
    }

    private void find(RulebookCode code, String where, Object... params) {
        findings.add(Finding.of(code, where, params));
    }
}
