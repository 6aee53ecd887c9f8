package fengni.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One field of the filing form.
 *
 * @param key its stable name, such as {@code algorithm.name}; begins with the word of its step
 * @param limit the most code points that its text may have; for rows and uploads the most rows or files
 * @param choices what may be chosen; empty for fields that are typed
 * @param columns what each row of the kind {@link Kind#ROWS} holds; empty for every other kind
 * @param when the answer without which it is not asked
 * @param confirmed whether the list of choices was seen; if not, whatever a filer writes is taken
 * @param personal whether the value tells of a person, and so is sealed at rest and masked in lists
 * @param source where the field comes from, and how sure that is
 */
public record FilingField(
        String key,
        FilingStep step,
        Kind kind,
        boolean required,
        int limit,
        Bilingual label,
        Bilingual help,
        String example,
        List<Choice> choices,
        List<Column> columns,
        Optional<When> when,
        boolean confirmed,
        boolean personal,
        Source source) {
    /** Joins the values of a field of the kinds {@link Kind#SEVERAL}, {@link Kind#ROWS} and {@link Kind#UPLOAD}. */
    public static final String BETWEEN = "\n";

    /** Joins the cells of a row. */
    public static final String CELL = "\t";

    /** The value of a {@link Kind#VALIDITY} without an end. */
    public static final String LONG_TERM = "long-term";

    public FilingField {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    /** How a field is filled in. */
    public enum Kind {
        /** One line. */
        TEXT,
        /** Several lines. */
        AREA,
        /** One of the choices, by its value. */
        CHOICE,
        /** Any number of the choices, by their values, joined by {@link #BETWEEN}. */
        SEVERAL,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** A day, ISO 8601. */
        DATE,
        /** See {@link CreditCode}. */
        CREDIT_CODE,
        /** A web address with its scheme, http or https. */
        URL,
        /** A whole number, not negative. */
        NUMBER,
        /** A telephone number. */
        PHONE,
        /** An e-mail address. */
        MAIL,
        /** A day, ISO 8601, or {@link #LONG_TERM}. */
        VALIDITY,
        /** Any number of rows, joined by {@link #BETWEEN}, of the cells of its columns, joined by {@link #CELL}. */
        ROWS,
        /** Any number of files, each as {@link FiledFile} writes it, joined by {@link #BETWEEN}. */
        UPLOAD;

        static Kind of(String word) {
            return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
        }
    }

    /** The same words in the two languages. */
    public record Bilingual(String chinese, String english) {
        public String in(boolean inChinese) {
            return inChinese ? chinese : english;
        }
    }

    /** One thing to choose: what is stored and sent, and its words. */
    public record Choice(String value, Bilingual words) {}

    /** What stands in one place of each row. */
    public record Column(String key, boolean required, Bilingual label) {}

    /** Asks a field only of those who gave one of these answers to another of the same dossier. */
    public record When(String key, List<String> values) {
        public When {
            values = List.copyOf(values);
        }

        /** @param answer to the other field; several values joined by {@link #BETWEEN} */
        boolean holds(String answer) {
            return answer.lines().map(String::strip).anyMatch(values::contains);
        }
    }

    /**
     * Returns whether this field is asked.
     *
     * @param answers returns the answer to another field of the dossier by its key, or an empty text
     */
    public boolean asked(UnaryOperator<String> answers) {
        return when.map(one -> one.holds(answers.apply(one.key()))).orElse(true);
    }

    /** Returns this field with other choices, seen and confirmed. */
    FilingField with(List<Choice> seen, Source where) {
        return new FilingField(
                key, step, kind, required, limit, label, help, example, seen, columns, when, true, personal, where);
    }

    /** Returns a value as people read it: choices in words, several of them with a comma between. */
    public String shown(String value, boolean chinese) {
        return switch (kind) {
            case YES_NO -> yesNo(value, chinese);
            case CHOICE, SEVERAL ->
                values(value).stream()
                        .map(one -> choices.stream()
                                .filter(choice -> choice.value().equals(one))
                                .map(choice -> choice.words().in(chinese))
                                .findFirst()
                                .orElse(one))
                        .collect(Collectors.joining(chinese ? "、" : ", "));
            case VALIDITY -> value.equals(LONG_TERM) ? (chinese ? "长期" : "Without end") : value;
            case ROWS ->
                rows(value).stream()
                        .map(row -> row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining(BETWEEN));
            case UPLOAD -> files(value).stream().map(FiledFile::name).collect(Collectors.joining(BETWEEN));
            case TEXT, AREA, DATE, CREDIT_CODE, URL, NUMBER, PHONE, MAIL -> value;
        };
    }

    /** Returns the rows of a value of the kind {@link Kind#ROWS}, each with as many cells as there are columns. */
    public List<List<String>> rows(String value) {
        return values(value).stream().map(this::cells).toList();
    }

    private List<String> cells(String row) {
        var cells = row.split(CELL, -1);
        return IntStream.range(0, columns.size())
                .mapToObj(at -> at < cells.length ? cells[at].strip() : "")
                .toList();
    }

    /** Returns the files of a value of the kind {@link Kind#UPLOAD}; lines that name none are left out. */
    public List<FiledFile> files(String value) {
        return values(value).stream()
                .flatMap(line -> FiledFile.read(line).stream())
                .toList();
    }

    /** Returns the values that were chosen, in the order in which they were sent. */
    public List<String> values(String value) {
        return Arrays.stream(value.split(BETWEEN))
                .map(one -> kind == Kind.ROWS ? one : one.strip())
                .filter(one -> !one.isBlank())
                .toList();
    }

    private static String yesNo(String value, boolean chinese) {
        return switch (value) {
            case "yes" -> chinese ? "是" : "Yes";
            case "no" -> chinese ? "否" : "No";
            default -> value;
        };
    }
}
