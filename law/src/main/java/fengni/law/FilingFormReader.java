package fengni.law;

import fengni.law.FilingField.Bilingual;
import fengni.law.FilingField.Choice;
import fengni.law.FilingField.Column;
import fengni.law.FilingField.Kind;
import fengni.law.FilingField.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the table of fields; a broken table is a broken build. Its lines are explained at its head. */
final class FilingFormReader {
    /** Where no source gives a limit: far above what anybody types, so that a pasted book is refused. */
    private static final int UNLIMITED = 2_000;

    private final CodeList table;
    private final List<FilingForm.Section> sections = new ArrayList<>();
    private final List<FilingField> fields = new ArrayList<>();
    private String section = "";
    private Optional<Opened> opened = Optional.empty();

    private FilingFormReader(CodeList table) {
        this.table = table;
    }

    static FilingForm shipped(String name) {
        var reader = new FilingFormReader(CodeList.shipped(name, 1));
        reader.table.rows().forEach(row -> reader.line(row.getFirst()));
        reader.closeSection();
        return new FilingForm(reader.table.said("version"), reader.sections);
    }

    private void line(String line) {
        switch (line.charAt(0)) {
            case '[' -> {
                closeSection();
                section = within(line);
            }
            case '<' -> {
                closeField();
                opened = Optional.of(new Opened(within(line).split(" ")));
            }
            default -> opened.orElseThrow().line(line);
        }
    }

    private void closeSection() {
        closeField();
        if (!fields.isEmpty()) {
            var name = section.substring(0, section.indexOf(' '));
            sections.add(new FilingForm.Section(
                    name.replace('/', '.'),
                    fields.getFirst().step(),
                    bilingual(section.substring(name.length())),
                    fields));
            fields.clear();
        }
    }

    private void closeField() {
        opened.ifPresent(field -> fields.add(field.field(table)));
        opened = Optional.empty();
    }

    private static String within(String line) {
        return line.substring(1, line.length() - 1);
    }

    private static Bilingual bilingual(String text) {
        var halves = text.split("\\|", -1);
        if (halves.length != 2) {
            throw new IllegalStateException("'" + text + "' is not in two languages");
        }
        return new Bilingual(halves[0].strip(), halves[1].strip());
    }

    /** A field whose lines still come. */
    private static final class Opened {
        private final String key;
        private final Kind kind;
        private final Set<String> marks;
        private final int limit;
        private final List<Choice> choices = new ArrayList<>();
        private final List<Column> columns = new ArrayList<>();
        private Optional<When> when = Optional.empty();
        private Bilingual label = new Bilingual("", "");
        private Bilingual help = new Bilingual("", "");
        private String example = "";
        private String source = "";

        Opened(String[] head) {
            key = head[0];
            kind = Kind.of(head[1]);
            marks = Set.of(head);
            limit = marks.stream()
                    .filter(mark -> mark.chars().allMatch(Character::isDigit))
                    .map(Integer::parseInt)
                    .findFirst()
                    .orElse(UNLIMITED);
        }

        void line(String line) {
            var pair = line.split(": ", 2);
            switch (pair[0]) {
                case "label" -> label = bilingual(pair[1]);
                case "help" -> help = bilingual(pair[1]);
                case "example" -> example = pair[1];
                case "option" -> choices.add(choice(pair[1]));
                case "column" -> columns.add(column(pair[1]));
                case "when" -> when = Optional.of(when(pair[1]));
                case "source" -> source = pair[1];
                default -> throw new IllegalStateException("a line of the filing form: " + line);
            }
        }

        private static Choice choice(String text) {
            var value = text.substring(0, text.indexOf('='));
            return new Choice(value.strip(), bilingual(text.substring(value.length() + 1)));
        }

        private static Column column(String text) {
            var choice = choice(text);
            boolean required = choice.value().startsWith("*");
            return new Column(required ? choice.value().substring(1) : choice.value(), required, choice.words());
        }

        private static When when(String text) {
            var pair = text.split(" = ", 2);
            return new When(pair[0], List.of(pair[1].split(" \\| ")));
        }

        FilingField field(CodeList table) {
            var step = FilingStep.valueOf(key.substring(0, key.indexOf('.')).toUpperCase(Locale.ROOT));
            var confidence = source.split(" ", 2);
            return new FilingField(
                    key,
                    step,
                    kind,
                    marks.contains("required"),
                    limit,
                    label,
                    help,
                    example,
                    choices,
                    columns,
                    when,
                    !marks.contains("open"),
                    marks.contains("personal"),
                    table.source(confidence[0], confidence[1]));
        }
    }
}
