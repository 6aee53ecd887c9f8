package fengni.law.lint;

import fengni.law.FiledFile;
import fengni.law.FilingForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers to fields of the form, of a dossier or of one of its products. What cannot be read counts as not there. */
interface Answered {
    /** As the form takes it. */
    Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    /** Returns the answer without spaces around it; empty if there is none or the field is not asked. */
    String text(String key);

    /** Returns where a field of these answers stands. */
    Spot spot(String key);

    default boolean has(String key) {
        return !text(key).isEmpty();
    }

    default boolean says(String key, String value) {
        return text(key).equals(value);
    }

    /** Returns the options chosen, as {@link Folded#words} writes them. */
    default Set<String> words(String key) {
        return Folded.words(text(key));
    }

    default List<List<String>> rows(String key) {
        return FilingForm.published()
                .field(key)
                .map(field -> field.rows(text(key)))
                .orElse(List.of());
    }

    default List<FiledFile> files(String key) {
        return FilingForm.published()
                .field(key)
                .map(field -> field.files(text(key)))
                .orElse(List.of());
    }

    default OptionalLong number(String key) {
        var text = text(key);
        return NUMBER.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    default Optional<LocalDate> day(String key) {
        return Days.read(text(key));
    }
}
