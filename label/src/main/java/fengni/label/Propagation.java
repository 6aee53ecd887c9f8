package fengni.label;

import fengni.label.Inspector.Depth;
import fengni.label.Trace.Confidence;
import fengni.label.file.Medium;
import fengni.label.file.OpenFile;
import fengni.label.trace.MetadataTraces;
import fengni.law.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * What a platform does with content that others bring (labelling measures, Article 6): it looks for a label, then asks for
 * the declaration of who brings it, then looks for traces; tells the public; and puts itself into the label.
 *
 * <p>Immutable and safe for use by several threads. Nothing here throws for what a file holds. The producer's fields, the
 * label's value and the producer's protection are never changed, so that a signature over them stays valid; a label that
 * cannot be written again without changing them is left as it is, and so is every other byte of the content unless words
 * for people to see are asked for; those are left away, and told, where the producer protected its label with SecurityData,
 * which may tie it to the content.
 */
public final class Propagation {
    /** The confidence from which a trace counts unless another is asked for: what is not confirmed accuses nobody. */
    public static final Confidence USUAL_LEAST = Confidence.MEDIUM;

    private final List<TraceDetector> detectors;
    private final Manner manner;
    private final Confidence least;

    private Propagation(List<TraceDetector> detectors, Manner manner, Confidence least) {
        this.detectors = detectors;
        this.manner = manner;
        this.least = least;
    }

    /** Returns the usual way: the list of traces that comes along, and every detector on the class path. */
    public static Propagation usual() {
        return with(TraceList.usual());
    }

    /** Returns the way with a list of one's own in place of the usual, and every detector on the class path. */
    public static Propagation with(TraceList traces) {
        var found = ServiceLoader.load(TraceDetector.class, TraceDetector.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get);
        return with(Stream.concat(Stream.of(new MetadataTraces(traces)), found).toList());
    }

    /** Returns the way with these detectors and no other. */
    public static Propagation with(List<TraceDetector> detectors) {
        return new Propagation(List.copyOf(detectors), new Manner(Depth.USUAL, TrustedKeys.NONE), USUAL_LEAST);
    }

    /** Returns the same, as deep as asked for: {@link Depth#PIXELS} looks for words on pictures too. */
    public Propagation looking(Depth asked) {
        return new Propagation(detectors, new Manner(asked, manner.trusted(), manner.mostFiles()), least);
    }

    /**
     * Returns the same, where only traces of at least this confidence make a content suspected; the others are listed and
     * told as not counted.
     */
    public Propagation counting(Confidence asked) {
        return new Propagation(detectors, manner, asked);
    }

    /** Returns the same, where an archive with more files than this is left undecided: each may cost what a file does. */
    public Propagation ofArchives(int mostFiles) {
        return new Propagation(detectors, new Manner(manner.depth(), manner.trusted(), mostFiles), least);
    }

    /**
     * Decides on a content at hand; the array is only read.
     *
     * @param name decides only where a format has no sign of its own ({@link Format#of})
     * @param declared whether who brings it declares it synthetic
     */
    public Decision decide(String name, byte[] content, boolean declared) {
        var medium = Medium.of(content);
        return decided(Inspector.inspect(name, medium, manner, Optional.empty()), medium, declared);
    }

    /** Decides on a file; a text together with the label beside it. */
    public Decision decide(Path file, boolean declared) {
        var inspection = Inspector.inspect(file, manner);
        if (inspection.format().isEmpty()) {
            return decided(inspection, Medium.of(new byte[0]), declared);
        }
        try (var open = OpenFile.of(file)) {
            return decided(inspection, Medium.of(open), declared);
        } catch (IOException failure) {
            return unread(file, failure, declared);
        } catch (UncheckedIOException failure) {
            return unread(file, OpenFile.cause(failure), declared);
        }
    }

    /**
     * Decides on a content at hand and puts the propagator into its label.
     *
     * @param name as for {@link #decide(String, byte[], boolean)}
     */
    public PassedOn pass(String name, byte[] content, boolean declared, Propagator by) {
        var decision = decide(name, content, declared);
        return switch (Passing.of(decision, by)) {
            case Passing.Leave(var reasons) -> new PassedOn.AsItWas(decision, reasons);
            case Passing.Write(var label, var showing, var notes) ->
                switch (Marker.mark(name, content, MarkOrder.of(label).with(showing))) {
                    case Marked.Refused(var reasons) -> new PassedOn.AsItWas(decision, reasons);
                    case Marked.Done done -> new PassedOn.InHand(decision, label, done, and(notes, done.findings()));
                };
        };
    }

    /**
     * Decides on a file and writes it into another with the propagator in its label; the original is only read, and nothing
     * is written where there is no label to write. Durable as {@link Marker#mark(Path, Path, MarkOrder)}.
     *
     * @throws IOException if the output cannot be written or its disk gives back other bytes
     */
    public PassedOn pass(Path in, Path out, boolean declared, Propagator by) throws IOException {
        var decision = decide(in, declared);
        return switch (Passing.of(decision, by)) {
            case Passing.Leave(var reasons) -> new PassedOn.AsItWas(decision, reasons);
            case Passing.Write(var label, var showing, var notes) ->
                switch (Marker.mark(in, out, MarkOrder.of(label).with(showing))) {
                    case Marked.Refused(var reasons) -> new PassedOn.AsItWas(decision, reasons);
                    case Stored.Written done -> new PassedOn.OnDisk(decision, label, and(notes, done.findings()));
                };
        };
    }

    /** What the public is told stands beside the content (Article 6), so that no words in it need no telling. */
    private static List<Finding> and(List<Finding> notes, List<Finding> findings) {
        return Stream.concat(
                        notes.stream(), findings.stream().filter(finding -> finding.code() != CarrierCode.NO_WORDS))
                .toList();
    }

    private Decision unread(Path file, IOException failure, boolean declared) {
        var inspection = Inspection.nothingRead(
                file.toString(), Optional.empty(), List.of(MarkedFile.notReadable(file, failure)));
        return decided(inspection, Medium.of(new byte[0]), declared);
    }

    private Decision decided(Inspection inspection, Medium medium, boolean declared) {
        var traces = SoughtTraces.of(inspection, medium, detectors, manner.mostFiles());
        return Deciding.of(inspection, traces, declared, least);
    }
}
