package fengni.registry.shelf;

import fengni.pages.Moment;
import fengni.pages.Tone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a reviewer sees of one app.
 *
 * @param found what the newest check found, with the rule behind each point
 * @param taken decisions, the newest first
 */
public record AppView(
        ShelfApp app,
        AppRecord record,
        List<Found> found,
        List<Change> changes,
        List<Taken> taken,
        List<Moment> moments) {
    public AppView {
        found = List.copyOf(found);
        changes = List.copyOf(changes);
        taken = List.copyOf(taken);
        moments = List.copyOf(moments);
    }

    /** A check with its rule. */
    public record Found(Check check, ShelfRule rule) {}

    /** A decision with what came of it. */
    public record Taken(Decision decision, Optional<Look> look, Optional<Appeal> appeal) {}

    /** Returns what can be decided now. */
    public List<String> acts() {
        return Act.open(app.state()).stream().map(Act::word).toList();
    }

    /** Returns whether a removal at once is possible. */
    public boolean mayRemove() {
        return Decisions.mayRemove(app.state());
    }

    /** Returns the fields of a record by name, as forms and JSON have them; none is missing. */
    public static Map<String, String> fields(AppRecord record) {
        var fields = new HashMap<String, String>();
        fields.put("synthesis", AppRecord.word(record.answer().synthesis()));
        fields.put("saidBy", record.answer().saidBy());
        fields.put("saidOn", record.answer().saidOn().map(Object::toString).orElse(""));
        fields.put("evidence", record.answer().evidence());
        fields.put("functions", record.answer().functions());
        fields.put("model", AppRecord.word(record.supply().model()));
        fields.put("ownNumber", record.supply().own());
        fields.put("supplierNumber", record.supply().supplier());
        put(fields, "agreement", record.supply().agreement());
        put(fields, "assessment", record.assessment());
        fields.put("explicitMark", AppRecord.word(record.labels().explicit()));
        fields.put("explicitWhere", record.labels().where());
        fields.put("implicitMark", AppRecord.word(record.labels().implicit()));
        fields.put("implicitFile", record.labels().file());
        return fields;
    }

    private static void put(Map<String, String> fields, String field, Optional<AppRecord.Paper> paper) {
        fields.put(field, paper.map(AppRecord.Paper::name).orElse(""));
        fields.put(field + "On", paper.map(one -> one.on().toString()).orElse(""));
    }

    /** Returns the fields of the form, with the numbers that the shelf has. */
    public Map<String, String> form() {
        var fields = new HashMap<>(fields(record));
        fields.put("ownNumber", app.row().own());
        fields.put("supplierNumber", app.row().supplier());
        fields.put("version", String.valueOf(app.record()));
        return fields;
    }

    static Moment moment(AppEvent event) {
        return new Moment(
                event.at(), tone(event.kind()), "registry.shelf.event." + event.kind(), event.by(), event.words());
    }

    private static Tone tone(String kind) {
        return switch (kind) {
            case "list", "restore" -> Tone.GOOD;
            case "warn", "appeal" -> Tone.WARN;
            case "not_list", "suspend", "remove", "emergency" -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
    }
}
