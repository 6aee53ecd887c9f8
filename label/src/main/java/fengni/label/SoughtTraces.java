package fengni.label;

import fengni.label.file.Medium;
import fengni.label.zip.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Every trace in a content: what its inspection saw, and what detectors find in it and in each file of an archive; one sign
 * in many files is told once, with the first of them.
 */
final class SoughtTraces {
    private final List<TraceDetector> detectors;
    private final List<Trace> found = new ArrayList<>();

    private SoughtTraces(List<TraceDetector> detectors) {
        this.detectors = detectors;
    }

    /** @param mostFiles of an archive; one with more has not been inspected either */
    static List<Trace> of(Inspection inspection, Medium medium, List<TraceDetector> detectors, int mostFiles) {
        var sought = new SoughtTraces(detectors);
        sought.found.addAll(SeenTraces.of(inspection));
        inspection.format().ifPresent(format -> sought.ask(format, medium));
        if (inspection.format().filter(Format.ZIP::equals).isPresent()) {
            sought.askOfFiles(medium, mostFiles);
        }
        return sought.once();
    }

    private void ask(Format format, Medium medium) {
        detectors.forEach(one -> found.addAll(one.traces(format, medium)));
    }

    private void askOfFiles(Medium archive, int most) {
        try {
            var members = ArchiveMembers.of(archive, most);
            for (var entry : members.files()) {
                askOfFile(members, entry);
            }
        } catch (Obstacle toldByTheInspection) {
            // the decision is open for it
        }
    }

    private void askOfFile(ArchiveMembers members, Entry entry) {
        try {
            var content = members.content(entry);
            ArchiveMembers.format(entry, content)
                    .ifPresent(format -> detectors.forEach(
                            one -> one.traces(format, content).forEach(trace -> found.add(trace.in(entry.shown())))));
        } catch (Obstacle toldByTheInspection) {
            // the decision is open for it
        }
    }

    private List<Trace> once() {
        var all = new LinkedHashMap<List<Object>, Trace>();
        found.forEach(trace ->
                all.putIfAbsent(List.of(trace.kind(), trace.confidence(), trace.field(), trace.what()), trace));
        return List.copyOf(all.values());
    }
}
