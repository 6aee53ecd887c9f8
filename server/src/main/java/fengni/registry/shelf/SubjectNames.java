package fengni.registry.shelf;

import java.text.Normalizer;
import java.util.Locale;

/** Compares how two sources write the name of an organisation. Differences of spelling are shown; a person judges them. */
enum SubjectNames {
    SAME,
    /** Width of letters, brackets, spaces or case. */
    WRITTEN_OTHERWISE,
    /** 有限公司, 有限责任公司, 股份有限公司, or none of them. */
    FORM_OTHERWISE,
    DIFFERENT;

    private static final String FORMS = "(股份)?有限(责任)?公司";

    static SubjectNames compare(String one, String other) {
        if (one.equals(other)) {
            return SAME;
        }
        var left = folded(one);
        var right = folded(other);
        if (left.equals(right)) {
            return WRITTEN_OTHERWISE;
        }
        return left.replaceAll(FORMS, "").equals(right.replaceAll(FORMS, "")) ? FORM_OTHERWISE : DIFFERENT;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\[\\u3010\\u3014]", "(")
                .replaceAll("[\\]\\u3011\\u3015]", ")")
                .replaceAll("[\\s\\u00B7\\u2022\\u30FB]", "")
                .toLowerCase(Locale.ROOT);
    }
}
