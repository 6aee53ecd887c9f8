package fengni.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One field of the filing form.
 *
 * @param key its stable name, such as {@code algorithm.name}; begins with the word of its step
 * @param limit the most code points that its text may have
 * @param choices what may be chosen; empty for fields that are typed
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
        boolean confirmed,
        boolean personal,
        Source source) {
    /** Joins the values of a field of the kind {@link Kind#SEVERAL}. */
    public static final String BETWEEN = "\n";

    public FilingField {
        choices = List.copyOf(choices);
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
        MAIL;

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
            case TEXT, AREA, DATE, CREDIT_CODE, URL, NUMBER, PHONE, MAIL -> value;
        };
    }

    /** Returns the values that were chosen, in the order in which they were sent. */
    public List<String> values(String value) {
        return Arrays.stream(value.split(BETWEEN))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
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
