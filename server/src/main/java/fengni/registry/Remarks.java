package fengni.registry;

import fengni.law.FilingForm;
import fengni.law.ReviewPoint;
import fengni.pages.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the remarks that an officer typed beside the fields, as points of a return. */
final class Remarks {
    /** Begins the name of every form field for a remark on one field: then the part, a hyphen and the field's key. */
    static final String PREFIX = "remark-";

    /** The form field for a remark on the dossier as a whole. */
    static final String WHOLE = "remark";

    private Remarks() {}

    /** Returns the points in the order of the page, the one on the whole last. */
    static List<ReviewPoint> of(Form form, List<Redline.Section> sections) {
        var points = new ArrayList<ReviewPoint>();
        sections.stream()
                .flatMap(section -> section.lines().stream())
                .forEach(line -> point(form, line).ifPresent(points::add));
        form.given(WHOLE).map(remark -> new ReviewPoint("", remark)).ifPresent(points::add);
        return List.copyOf(points);
    }

    /** A key names a field of the form, not of one product: which product is meant is said in words. */
    private static Optional<ReviewPoint> point(Form form, Line line) {
        return form.given(line.remark())
                .map(remark -> new ReviewPoint(
                        line.key(), line.part() == 0 ? remark : "产品 %d：%s".formatted(line.part(), remark)));
    }

    /** Returns a point in one sentence, led by the words of its field. */
    static String sentence(ReviewPoint point, boolean chinese) {
        return point.field().isEmpty()
                ? point.remark()
                : FilingForm.published().label(point.field(), chinese) + (chinese ? "：" : ": ") + point.remark();
    }
}
