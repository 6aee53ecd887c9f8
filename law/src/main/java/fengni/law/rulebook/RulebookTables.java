package fengni.law.rulebook;

import fengni.law.Confidence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads the tables of a rulebook: one JSON object each, UTF-8, {@code version} and {@code rows}. Strict: an unknown,
 * missing or doubled key, a null, or a citation of an instrument that is not in its table is refused with its place.
 */
final class RulebookTables {
    static final Rulebook PUBLISHED = new RulebookTables(RulebookTables::shipped).rulebook();

    private final Function<String, InputStream> files;
    private final List<String> versions = new ArrayList<>();
    private final Map<String, Instrument> instruments = new HashMap<>();

    /** @param files opens the table of a name, as {@code duties.json} */
    RulebookTables(Function<String, InputStream> files) {
        this.files = files;
    }

    /** A file as it lies there. */
    record Table<T>(String version, List<T> rows) {}

    /** A citation as it lies there, naming its instrument. */
    record Cited(String instrument, Wording place, Confidence confidence, Wording note) {}

    Rulebook rulebook() {
        rows("instruments.json", Instrument.class).forEach(one -> instruments.put(one.id(), one));
        var techniques = rows("techniques.json", Technique.class);
        var roles = rows("roles.json", Role.class);
        var questions = rows("questions.json", Question.class);
        var clocks = rows("clocks.json", Clock.class);
        var duties = rows("duties.json", Duty.class);
        var penalties = rows("liability.json", Penalty.class);
        var assessment = rows("assessment.json", AssessmentRow.class);
        if (versions.stream().distinct().count() != 1) {
            throw new IllegalArgumentException("the tables are of versions " + versions + ", not of one");
        }
        return new Rulebook(versions.getFirst(), techniques, roles, questions, clocks, duties, penalties, assessment);
    }

    private <T> List<T> rows(String file, Class<T> row) {
        var mapper = mapper(new Citations(instruments, versions));
        try (var bytes = files.apply(file)) {
            var type = mapper.getTypeFactory().constructParametricType(Table.class, row);
            var head = mapper.readTree(bytes);
            versions.add(head.path("version").asString(""));
            Table<T> table = mapper.convertValue(head, type);
            return table.rows();
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("table " + file + ": " + broken.getMessage(), broken);
        } catch (IOException failure) {
            throw new UncheckedIOException("table " + file, failure);
        }
    }

    private static JsonMapper mapper(Citations citations) {
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

    /** Puts the instrument and the version of the table into each citation. */
    private static final class Citations extends ValueDeserializer<Basis> {
        private final Map<String, Instrument> instruments;
        private final List<String> versions;

        Citations(Map<String, Instrument> instruments, List<String> versions) {
            this.instruments = instruments;
            this.versions = versions;
        }

        @Override
        public Basis deserialize(JsonParser parser, DeserializationContext context) {
            var cited = context.readValue(parser, Cited.class);
            var instrument = instruments.get(cited.instrument());
            if (instrument == null) {
                throw new IllegalArgumentException("no instrument is called " + cited.instrument());
            }
            return new Basis(instrument, cited.place(), versions.getLast(), cited.confidence(), cited.note());
        }
    }

    private static InputStream shipped(String name) {
        return Objects.requireNonNull(RulebookTables.class.getResourceAsStream(name), name);
    }
}
