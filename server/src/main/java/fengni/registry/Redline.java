package fengni.registry;

import fengni.law.FiledFile;
import fengni.law.FilingField.Bilingual;
import fengni.law.FilingForm;
import fengni.law.FilingStep;
import fengni.law.ReviewPoint;
import fengni.registry.Line.Attached;
import fengni.registry.Line.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A dossier in the sections of the filing form, each field beside the version that was returned. */
final class Redline {
    private static final Bilingual OTHER = new Bilingual("其他字段", "Other fields");

    private final Optional<Edition> before;
    private final List<ReviewPoint> asked;
    private final Predicate<FiledFile> came;

    private Redline(Optional<Edition> before, List<ReviewPoint> asked, Predicate<FiledFile> came) {
        this.before = before;
        this.asked = asked;
        this.came = came;
    }

    /**
     * One section.
     *
     * @param part 0 for the dossier itself, n for its nth product
     */
    record Section(int part, Bilingual title, List<Line> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * Compares the open version with the one that was returned.
     *
     * @param before empty if this is the first; then nothing counts as changed
     * @param asked points of the last return
     * @param came whether the content of a file came with the papers
     */
    static List<Section> of(Edition now, Optional<Edition> before, List<ReviewPoint> asked, Predicate<FiledFile> came) {
        var redline = new Redline(before, asked, came);
        var sections = new ArrayList<>(redline.part(0, now.papers().fields(), redline.fieldsBefore()));
        int most = Math.max(
                now.papers().products().size(),
                before.map(one -> one.papers().products().size()).orElse(0));
        for (int i = 0; i < most; i++) {
            sections.addAll(redline.part(i + 1, product(Optional.of(now), i), product(before, i)));
        }
        return List.copyOf(sections);
    }

    private Map<String, String> fieldsBefore() {
        return before.<Map<String, String>>map(one -> one.papers().fields()).orElse(Map.of());
    }

    private static Map<String, String> product(Optional<Edition> edition, int place) {
        return edition.map(one -> one.papers().products())
                .filter(products -> place < products.size())
                .<Map<String, String>>map(products -> products.get(place))
                .orElse(Map.of());
    }

    private List<Section> part(int part, Map<String, String> present, Map<String, String> past) {
        var keys = new LinkedHashSet<>(present.keySet());
        keys.addAll(past.keySet());
        var sections = new ArrayList<Section>();
        Stream.of(FilingStep.values())
                .flatMap(step -> FilingForm.published().sections(step).stream())
                .forEach(section -> {
                    var lines = section.fields().stream()
                            .filter(field -> keys.remove(field.key()))
                            .map(field -> line(part, field.key(), present, past))
                            .toList();
                    add(sections, new Section(part, section.label(), lines));
                });
        add(
                sections,
                new Section(
                        part,
                        OTHER,
                        keys.stream().map(key -> line(part, key, present, past)).toList()));
        return sections;
    }

    private static void add(List<Section> sections, Section section) {
        if (!section.lines().isEmpty()) {
            sections.add(section);
        }
    }

    private Line line(int part, String key, Map<String, String> present, Map<String, String> past) {
        var value = present.getOrDefault(key, "");
        var old = before.isPresent() ? past.getOrDefault(key, "") : value;
        var files = Papers.files(key, value)
                .map(file -> new Attached(file, came.test(file)))
                .toList();
        return new Line(part, key, value, old, Change.between(old, value), remarks(key), files);
    }

    private List<String> remarks(String key) {
        return asked.stream()
                .filter(point -> point.field().equals(key))
                .map(ReviewPoint::remark)
                .toList();
    }
}
