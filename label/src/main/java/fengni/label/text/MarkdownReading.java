package fengni.label.text;

import fengni.label.Reading;
import fengni.label.Sighting;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.List;

/** Every label in the heads of a Markdown file; what its text says of labels is not taken for one. */
final class MarkdownReading {
    /** Heads one after the other, as tools leave them that put their own before another's. */
    private static final int HEADS = 8;

    private final List<Finding> faults = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();

    static Reading of(String text) {
        var reading = new MarkdownReading();
        var head = Head.of(text);
        reading.head(head);
        if (!(head instanceof Head.Unread)) {
            reading.later(text, head.end());
        }
        return new Reading(reading.faults, reading.sightings);
    }

    private void head(Head head) {
        switch (head) {
            case Head.None(var at) -> {}
            case Head.Unread(var reason) -> faults.add(reason);
            case Head.Yaml(var lines, var fields) -> fields.forEach(this::fields);
            case Head.Other(var place, var fields, var end) ->
                (place == TextPlace.TOML_HEAD ? TomlLabel.in(fields) : Sighting.in(place, fields))
                        .ifPresent(sightings::add);
        }
    }

    private void fields(YamlTree.Fields fields) {
        var labels = HeadLabels.of(fields.root());
        sightings.addAll(labels.sightings());
        if (!labels.entries().stream().allMatch(HeadLabel::quoted)) {
            faults.add(Finding.of(TextCode.NOT_SINGLE_QUOTED, Head.WHERE));
        }
    }

    private void later(String text, int from) {
        int at = from;
        for (int i = 0; i < HEADS; i++) {
            int start = Lines.afterBlank(text, at);
            var lines = FrontMatter.yaml(text, start).filter(head -> head.close() - head.inner() <= YamlTree.MOST);
            if (lines.isEmpty() || !(YamlTree.of(lines.get().fields(text)) instanceof YamlTree.Fields fields)) {
                return;
            }
            HeadLabels.of(fields.root()).sightings().stream()
                    .map(seen -> new Sighting(TextPlace.LATER_HEAD, seen.value(), seen.certain()))
                    .forEach(sightings::add);
            at = lines.get().end();
        }
    }
}
