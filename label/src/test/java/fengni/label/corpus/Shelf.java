package fengni.label.corpus;

import fengni.label.Format;
import fengni.label.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of one format. */
final class Shelf {
    private final Format format;
    private final List<Exhibit> exhibits = new ArrayList<>();

    private Shelf(Format format) {
        this.format = format;
    }

    static Shelf of(Format format) {
        return new Shelf(format);
    }

    /**
     * Adds a file.
     *
     * @param shape its fault or shape, in words that can stand in the name of a file
     * @param codes keys of findings, blank between one another
     */
    Shelf file(String shape, byte[] content, Verdict verdict, String codes) {
        var name = format.key() + " - " + shape + '.' + format.endings().getFirst();
        var sorted = Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .sorted()
                .toList();
        exhibits.add(new Exhibit(name, content, verdict, sorted));
        return this;
    }

    List<Exhibit> exhibits() {
        return List.copyOf(exhibits);
    }
}
