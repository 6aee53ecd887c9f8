package fengni.law.rulebook;

import fengni.law.Confidence;
import fengni.law.Finding;
import fengni.law.Reading;
import java.util.ArrayList;
import java.util.HashSet;
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
    private static final int MOST_FINDINGS = 200;
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final JsonMapper mapper = mapper(new Citations());
    private final TableFiles files;
    private final List<Finding> findings;

    private RulebookTables(Map<String, byte[]> files) {
        this.files = TableFiles.open(files, mapper);
        this.findings = new ArrayList<>(this.files.findings());
    }

    /** A citation as it lies there, naming its instrument. */
    record Cited(String instrument, Wording place, Confidence confidence, Wording note) {}

    static Reading<Rulebook> read(Map<String, byte[]> files) {
        var tables = new RulebookTables(files);
        var parts = tables.parts();
        if (tables.findings.isEmpty()) {
            tables.findings.addAll(parts.ties());
        }
        return tables.findings.isEmpty()
                ? new Reading.Read<>(parts.of(tables.files.version()), List.of())
                : new Reading.Unread<>(tables.told());
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
            List<Penalty> penalties,
            List<AssessmentRow> assessment) {
        List<Finding> ties() {
            var breaks = new ArrayList<>(new RulebookTies(roles, questions, clocks, duties).breaks());
            breaks.addAll(AssessmentRow.breaks(assessment));
            return breaks;
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
                    penalties,
                    assessment);
        }
    }

    private Parts parts() {
        var cited = rows("instruments.json", Instrument.class);
        cited.forEach(one -> instruments.put(one.id(), one));
        return new Parts(
                cited,
                rows("techniques.json", Technique.class),
                rows("roles.json", Role.class),
                rows("questions.json", Question.class),
                rows("clocks.json", Clock.class),
                rows("duties.json", Duty.class),
                rows("authorities.json", Authority.class),
                rows("permits.json", Permit.class),
                rows("thresholds.json", Threshold.class),
                rows("liability.json", Penalty.class),
                rows("assessment.json", AssessmentRow.class));
    }

    private <T> List<T> rows(String table, Class<T> type) {
        var list = new ArrayList<T>();
        var ids = new HashSet<String>();
        int place = 0;
        for (var node : files.rows(table)) {
            place++;
            var id = node.path("id").asString("");
            var isNumbered = id.matches(ID);
            var where = table + "/" + (isNumbered ? id : String.valueOf(place));
            if (!isNumbered) {
                find(RulebookCode.WRONG_VALUE, where + "/id", ID);
            } else if (!ids.add(id)) {
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
        } catch (JacksonException | IllegalArgumentException broken) {
            var cause = broken.getCause() == null ? broken : broken.getCause();
            if (!(cause instanceof UnknownInstrument unknown)) {
                var said = Objects.requireNonNullElse(cause.getMessage(), "");
                find(
                        RulebookCode.ROW_BROKEN,
                        where,
                        TableFiles.shortened(said.lines().findFirst().orElse("")));
            } else if (instrumentsHold()) {
                find(RulebookCode.UNKNOWN_NAME, where, TableFiles.shortened(unknown.name));
            }
            return Optional.empty();
        }
    }

    /** Where their own table is broken, telling every row that cites one would bury the cause. */
    private boolean instrumentsHold() {
        return findings.stream().noneMatch(found -> found.where().startsWith("instruments.json"));
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
            return new Basis(instrument, cited.place(), files.version(), cited.confidence(), cited.note());
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
