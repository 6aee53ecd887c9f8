package fengni.label;

import fengni.label.file.Medium;
import java.util.List;

/**
 * Looks for traces of a synthetic content beside labels and the marks that people see (labelling measures, Article 6(3)).
 *
 * <p>An interface because the guide on detection (TC260-PG-202512A) is not at hand yet: whoever has a detector brings it
 * along, in a list or by {@link java.util.ServiceLoader}. Implementations are safe for use by several threads, each with a
 * medium of its own, bound their work by the size of the file, and throw nothing for what a file holds; an
 * {@link java.io.UncheckedIOException} says that the file could not be read.
 */
@FunctionalInterface
public interface TraceDetector {
    List<Trace> traces(Format format, Medium medium);
}
