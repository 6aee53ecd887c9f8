package fengni.bench;

import fengni.label.AigcLabel;
import fengni.label.CarrierCode;
import fengni.label.ExplicitReading;
import fengni.label.FileCode;
import fengni.label.Inspection;
import fengni.label.Inspector;
import fengni.label.LabelReading;
import fengni.label.MarkOrder;
import fengni.label.Marker;
import fengni.label.Stored;
import fengni.label.VisibleWords;
import fengni.law.CreditCode;
import fengni.law.ProviderCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is left of a mark when a file goes through the programs of platforms and users: the label in the metadata, and what
 * people see or hear, as far as this library recognises it. It prints a table and judges nothing.
 *
 * <p>Run from the root of a built tree: {@code java -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*'
 * fengni.bench.Survival}. A program that is not installed is told as such.
 */
public final class Survival {
    private static final AigcLabel LABEL =
            AigcLabel.firstWrite(ProviderCode.of(new CreditCode("91350100M000100Y43"), "10001"), "survival-1");

    /** What says that a label stands elsewhere than in its slot. */
    private static final List<CarrierCode> ELSEWHERE = List.of(CarrierCode.OTHER_PLACE, CarrierCode.SECOND_CHANNEL);

    private final Path folder;

    private Survival(Path folder) {
        this.folder = folder;
    }

    public static void main(String... args) throws IOException {
        var folder = Scratch.make();
        System.out.println(Machine.setting());
        System.out.println("\n| Format | What is done | Label | Words or rhythm |\n|---|---|---|---|");
        for (Subject subject : Subjects.all()) {
            new Survival(Files.createDirectories(folder.resolve(subject.ending()))).tell(subject);
        }
        Scratch.delete(folder);
    }

    private void tell(Subject subject) throws IOException {
        var original = folder.resolve("original." + subject.ending());
        var marked = folder.resolve("marked." + subject.ending());
        if (!shell(subject.line(), original, folder, folder) || !mark(subject, original, marked)) {
            row(subject, "–", "not made", "");
            return;
        }
        var before = Inspector.inspect(marked, Inspector.Depth.PIXELS);
        row(subject, "nothing", label(before), words(subject, before));
        for (Treatment treatment : subject.treatments()) {
            tell(subject, treatment, marked);
        }
    }

    private void tell(Subject subject, Treatment treatment, Path marked) throws IOException {
        var work = Files.createTempDirectory(folder, "work");
        var ending = treatment.ending().isEmpty() ? subject.ending() : treatment.ending();
        var out = work.resolve("out." + ending);
        if (!treatment.isPossible()) {
            row(subject, treatment.words(), "program not installed", "");
        } else if (!shell(treatment.line(), marked, out, Files.createDirectory(work.resolve("w")))) {
            row(subject, treatment.words(), "program failed", "");
        } else {
            var after = Inspector.inspect(out, Inspector.Depth.PIXELS);
            row(subject, treatment.words(), label(after), words(subject, after));
        }
    }

    private static boolean mark(Subject subject, Path original, Path marked) throws IOException {
        var order = MarkOrder.of(LABEL);
        return Marker.mark(original, marked, subject.shown() ? order.with(new VisibleWords.Usual()) : order)
                instanceof Stored.Written;
    }

    private static boolean shell(String line, Path first, Path second, Path third) {
        try {
            Tool.run("sh", "-c", line, "sh", first.toString(), second.toString(), third.toString());
            return true;
        } catch (IOException failed) {
            return false;
        }
    }

    private static String label(Inspection inspection) {
        if (has(inspection, FileCode.FORMAT_UNKNOWN)) {
            return "format not read";
        }
        var found = inspection.label().flatMap(LabelReading.Found::strict);
        if (found.isEmpty()) {
            return inspection.label().isPresent() ? "changed" : "**lost**";
        }
        boolean elsewhere = ELSEWHERE.stream().anyMatch(code -> has(inspection, code));
        return !found.get().equals(LABEL) ? "changed" : elsewhere ? "kept, in another place" : "kept";
    }

    private static boolean has(Inspection inspection, fengni.law.Finding.Code code) {
        return inspection.findings().stream().anyMatch(finding -> finding.code().equals(code));
    }

    private static String words(Subject subject, Inspection inspection) {
        if (!subject.shown()) {
            return "none put on";
        }
        if (inspection.explicit() instanceof ExplicitReading.NotRead) {
            return "not looked for";
        }
        return inspection.explicit().found() ? "recognised" : "**not recognised**";
    }

    private static void row(Subject subject, String done, String label, String words) {
        System.out.printf("| %s | %s | %s | %s |%n", subject.name(), done, label, words);
    }
}
