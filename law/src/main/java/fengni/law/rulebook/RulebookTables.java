package fengni.law.rulebook;

import fengni.law.Confidence;
import fengni.law.Finding;
import fengni.law.Nearest;
import fengni.law.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads the tables of a rulebook: one JSON object each, UTF-8, {@code version} and {@code rows}. Strict: an unknown,
 * missing or doubled key, a null, or a citation of an instrument that is not in its table is refused with its place.
 */
final class RulebookTables {
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
            "liability.json");
    /** Tables that a version may also bring; whoever uses them reads their rows. */
    static final List<String> MORE = List.of("outlines.json");

    /** About ten times the largest table shipped. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_FINDINGS = 200;
    private static final String VERSION = "[0-9]{4}-(0[1-9]|1[0-2])(\\.[1-9][0-9]?)?";
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final Map<String, byte[]> files;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, JsonNode> rows = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final JsonMapper mapper = mapper(new Citations());
    private String version = "";

    private RulebookTables(Map<String, byte[]> files) {
        this.files = files;
    }

    /** Keeps the shipped rulebook; a broken table is a broken build. */
    static final class Shipped {
        static final Map<String, byte[]> FILES = files();
        static final Rulebook RULEBOOK = switch (read(FILES)) {
            case Reading.Read<Rulebook>(var rulebook, var none) -> rulebook;
            case Reading.Unread<Rulebook>(var findings) -> throw new IllegalStateException(findings.toString());
        };

        private Shipped() {}

        private static Map<String, byte[]> files() {
            var files = new LinkedHashMap<String, byte[]>();
            for (var table : NEEDED) {
                try (var bytes = Objects.requireNonNull(RulebookTables.class.getResourceAsStream(table), table)) {
                    files.put(table, bytes.readAllBytes());
                } catch (IOException failure) {
                    throw new UncheckedIOException("table " + table, failure);
                }
            }
            return files;
        }
    }

    /** A citation as it lies there, naming its instrument. */
    record Cited(String instrument, Wording place, Confidence confidence, Wording note) {}

    static Reading<Rulebook> read(Map<String, byte[]> files) {
        var tables = new RulebookTables(files);
        var read = tables.rulebook();
        return read.<Reading<Rulebook>>map(rulebook -> new Reading.Read<>(rulebook, List.of()))
                .orElseGet(() -> new Reading.Unread<>(tables.told()));
    }

    private Optional<Rulebook> rulebook() {
        files.keySet().stream()
                .filter(name -> !NEEDED.contains(name) && !MORE.contains(name))
                .sorted()
                .forEach(name ->
                        find(RulebookCode.UNKNOWN_TABLE, "", shortened(name), Nearest.to(name, NEEDED.stream())));
        NEEDED.stream()
                .filter(name -> !files.containsKey(name))
                .forEach(name -> find(RulebookCode.MISSING_TABLE, name));
        NEEDED.forEach(this::open);
        MORE.forEach(this::open);
        rows("instruments.json", Instrument.class).forEach(one -> instruments.put(one.id(), one));
        var parts = new Parts(
                List.copyOf(instruments.values()),
                rows("techniques.json", Technique.class),
                rows("roles.json", Role.class),
                rows("questions.json", Question.class),
                rows("clocks.json", Clock.class),
                rows("duties.json", Duty.class),
                rows("authorities.json", Authority.class),
                rows("permits.json", Permit.class),
                rows("thresholds.json", Threshold.class),
                rows("liability.json", Penalty.class));
        if (findings.isEmpty()) {
            findings.addAll(parts.ties());
        }
        return findings.isEmpty() ? Optional.of(parts.of(version)) : Optional.empty();
    }

    /** What the tables hold, before anybody looked whether they fit together. */
    private record Parts(
            List<Instrument> instruments,
            List<Technique> techniques,
            List<Role> roles,
            List<Question> questions,
            List<Clock> clocks,
            List<Duty> duties,
            List<Authority> authorities,
            List<Permit> permits,
            List<Threshold> thresholds,
            List<Penalty> penalties) {
        List<Finding> ties() {
            return new RulebookTies(roles, questions, clocks, duties).breaks();
        }

        Rulebook of(String version) {
            return new Rulebook(
                    version,
                    instruments,
                    techniques,
                    roles,
                    questions,
                    clocks,
                    duties,
                    authorities,
                    permits,
                    thresholds,
                    penalties);
        }
    }

    private void open(String table) {
        var bytes = files.get(table);
        if (bytes == null) {
            return;
        }
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
        var own = head.path("version").asString();
        if (!own.matches(VERSION)) {
            find(RulebookCode.VERSION_FORM, table, shortened(own));
        } else if (version.isEmpty()) {
            version = own;
        } else if (!own.equals(version)) {
            find(RulebookCode.VERSIONS_DIFFER, table, own, version);
        }
        var list = head.path("rows");
        if (list.isEmpty() || list.size() > MOST_ROWS) {
            find(RulebookCode.ROW_COUNT, table, MOST_ROWS);
        } else {
            rows.put(table, list);
        }
    }

    private <T> List<T> rows(String table, Class<T> type) {
        var list = new ArrayList<T>();
        var ids = new HashMap<String, Integer>();
        int place = 0;
        for (var node : rows.getOrDefault(table, mapper.createArrayNode())) {
            var id = node.path("id").asString("");
            place++;
            var where = table + "/" + (id.matches(ID) ? id : String.valueOf(place));
            if (!id.matches(ID)) {
                find(RulebookCode.WRONG_VALUE, where + "/id", ID);
            } else if (ids.merge(id, 1, Integer::sum) == 2) {
                find(RulebookCode.DOUBLED_ID, where, id);
            }
            var faults = RowShape.check(type, node, where);
            findings.addAll(faults);
            if (faults.isEmpty()) {
                row(type, node, where).ifPresent(list::add);
            }
        }
        return list;
    }

    private <T> Optional<T> row(Class<T> type, JsonNode node, String where) {
        try {
            return Optional.of(mapper.treeToValue(node, type));
        } catch (UnknownInstrument unknown) {
            find(RulebookCode.UNKNOWN_NAME, where, shortened(unknown.name));
        } catch (JacksonException | IllegalArgumentException broken) {
            find(RulebookCode.ROW_BROKEN, where, reason(broken));
        }
        return Optional.empty();
    }

    private static String reason(RuntimeException broken) {
        var cause = broken.getCause() == null ? broken : broken.getCause();
        var said = Objects.requireNonNullElse(cause.getMessage(), "");
        return shortened(said.lines().findFirst().orElse(""));
    }

    private void find(RulebookCode code, String where, Object... params) {
        findings.add(Finding.of(code, where, params));
    }

    private List<Finding> told() {
        if (findings.size() <= MOST_FINDINGS) {
            return findings;
        }
        var told = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
        told.add(Finding.of(RulebookCode.AND_MORE, "", findings.size() - MOST_FINDINGS));
        return told;
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static JsonMapper mapper(ValueDeserializer<Basis> citations) {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addModule(new SimpleModule().addDeserializer(Basis.class, citations))
                .build();
    }

    /** Puts the instrument and the version into each citation. */
    private final class Citations extends ValueDeserializer<Basis> {
        @Override
        public Basis deserialize(JsonParser parser, DeserializationContext context) {
            var cited = context.readValue(parser, Cited.class);
            var instrument = instruments.get(cited.instrument());
            if (instrument == null) {
                throw new UnknownInstrument(cited.instrument());
            }
            return new Basis(instrument, cited.place(), version, cited.confidence(), cited.note());
        }
    }

    /** A citation names an instrument that is not in its table. */
    private static final class UnknownInstrument extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String name;

        UnknownInstrument(String name) {
            super("no instrument is called " + name);
            this.name = name;
        }
    }
}
