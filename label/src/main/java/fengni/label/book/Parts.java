package fengni.label.book;

import fengni.label.CarrierCode;
import fengni.label.LabelPlace;
import fengni.label.Obstacle;
import fengni.label.Sighting;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.xml.XmlText;
import fengni.label.zip.Archive;
import fengni.label.zip.Entry;
import fengni.label.zip.Unpacking;
import fengni.law.Finding;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parts of one book. */
record Parts(Archive archive, Unpacking unpacking) {
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    static Parts of(Medium medium) throws Obstacle {
        return new Parts(Archive.of(medium), new Unpacking(medium));
    }

    boolean has(String part) {
        return archive.entry(part).isPresent();
    }

    /** Returns a part as text, which may name its document type. */
    XmlText xml(String part, int most) throws Obstacle {
        return XmlText.named(part, bytes(part, most));
    }

    byte[] bytes(String part, int most) throws Obstacle {
        var entry = archive.entry(part);
        if (entry.isEmpty()) {
            throw Obstacle.because(CarrierCode.BROKEN_PART, part, part);
        }
        return unpacking.content(entry.get(), most);
    }

    /** Returns what there is to say of the archive itself. */
    List<Finding> faults() {
        var faults = new ArrayList<>(archive.faults());
        if (archive.stray() > 0) {
            faults.add(Finding.of(CarrierCode.STRAY_BYTES, "", archive.stray()));
        }
        return faults;
    }

    Optional<Sighting> inComment(LabelPlace place) {
        return Sighting.in(place, archive.comment().utf8());
    }

    /** Returns the labels in the comments of a text. */
    static List<Sighting> inComments(LabelPlace place, String text) {
        return COMMENT.matcher(text)
                .results()
                .limit(Limits.FINDINGS)
                .flatMap(comment -> Sighting.in(place, comment.group()).stream())
                .toList();
    }

    /**
     * Returns every entry but some, in the order of the directory: name, a zero, the number of bytes as they are packed, and
     * these bytes.
     */
    Medium content(Collection<String> without) {
        var row = new ArrayList<Medium>();
        for (Entry entry : archive.entries()) {
            if (!without.contains(entry.name())) {
                var name = (entry.name() + '\0').getBytes(StandardCharsets.UTF_8);
                row.add(Medium.of(ByteBuffer.allocate(name.length + Long.BYTES)
                        .put(name)
                        .putLong(entry.packed())
                        .array()));
                row.add(archive.file().part(entry.data(), entry.data() + entry.packed()));
            }
        }
        return Medium.row(row);
    }

    /** Returns the name of what a part points to, counted from its own folder; empty if that is no name. */
    static Optional<String> resolved(String part, String target) {
        var steps = new ArrayList<String>();
        boolean absolute = target.startsWith("/");
        if (!absolute && part.contains("/")) {
            steps.addAll(List.of(part.substring(0, part.lastIndexOf('/')).split("/")));
        }
        for (String step : List.of(target.split("/"))) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return Optional.empty();
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return steps.isEmpty() ? Optional.empty() : Optional.of(String.join("/", steps));
    }
}
