package fengni.marking;

import fengni.label.ExplicitReading;
import fengni.label.Format;
import fengni.label.Inspection;
import fengni.label.LabelReading.Found;
import fengni.marking.Origin.Elsewhere;
import fengni.marking.Origin.Issued;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An inspection as the command {@code inspect --json} prints it, and beside that where the content number was issued.
 *
 * @param signature what a signature in the label proves, from {@code status} on; {@code none} without one
 * @param members the files of an archive, otherwise none
 * @param origin null without a number; {@code issued} is true for a number of this installation
 */
record InspectionJson(
        String file,
        String format,
        String verdict,
        Optional<Map<String, String>> label,
        Explicit explicit,
        Map<String, String> signature,
        List<FindingJson> findings,
        List<Member> members,
        Optional<OriginJson> origin,
        boolean official) {

    /** @param found null where nobody looked */
    record Explicit(Optional<Boolean> found, List<Map<String, Object>> marks) {
        static Explicit of(ExplicitReading reading) {
            var found = reading instanceof ExplicitReading.NotRead
                    ? Optional.<Boolean>empty()
                    : Optional.of(reading.found());
            return new Explicit(
                    found,
                    reading.marks().stream()
                            .<Map<String, Object>>map(ExplicitReading.Mark::shown)
                            .toList());
        }
    }

    /** One file of an archive. */
    record Member(
            String file,
            String format,
            String verdict,
            Optional<Map<String, String>> label,
            Map<String, String> signature,
            List<FindingJson> findings) {
        static Member of(Inspection member) {
            return new Member(
                    member.file(),
                    formatOf(member),
                    Inspected.key(member.verdict()),
                    member.label().map(Found::fields),
                    member.signature(),
                    member.findings().stream().map(FindingJson::of).toList());
        }
    }

    record OriginJson(boolean issued, Optional<String> day, boolean recorded) {
        static OriginJson of(Origin origin) {
            return switch (origin) {
                case Elsewhere() -> new OriginJson(false, Optional.empty(), false);
                case Issued(var day, var recorded) -> new OriginJson(true, Optional.of(day.toString()), recorded);
            };
        }
    }

    static InspectionJson of(Inspected inspected) {
        var inspection = inspected.inspection();
        return new InspectionJson(
                inspection.file(),
                formatOf(inspection),
                inspected.verdict(),
                inspection.label().map(Found::fields),
                Explicit.of(inspection.explicit()),
                inspection.signature(),
                inspection.findings().stream().map(FindingJson::of).toList(),
                inspection.members().stream().map(Member::of).toList(),
                inspected.origin().map(OriginJson::of),
                false);
    }

    private static String formatOf(Inspection inspection) {
        return inspection.format().map(Format::key).orElse("unknown");
    }
}
