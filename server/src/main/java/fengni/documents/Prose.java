package fengni.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text with emphasis, as runs in reading order. Immutable. */
public record Prose(List<Run> runs) {
    public Prose {
        runs = List.copyOf(runs);
    }

    public record Run(String text, boolean strong) {
        public Run {
            text = Spaces.plain(text);
        }
    }

    public static Prose of(String plain) {
        return plain.isEmpty() ? new Prose(List.of()) : new Prose(List.of(new Run(plain, false)));
    }

    /** Returns this text followed by more. */
    public Prose then(String plain) {
        return with(new Run(plain, false));
    }

    /** Returns this text followed by words with emphasis. */
    public Prose strong(String words) {
        return with(new Run(words, true));
    }

    /** Returns the text without its emphasis. */
    public String plain() {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    private Prose with(Run run) {
        return new Prose(Stream.concat(runs.stream(), Stream.of(run)).toList());
    }
}
