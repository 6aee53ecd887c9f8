package fengni.screen;

import fengni.screen.TextLines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file of features in UTF-8: {@code .txt} holds one literal a line and blocks it both ways (blank lines and
 * lines that begin with # are skipped), {@code .jsonl} one JSON object a line.
 *
 * <p>A file is accepted whole or refused with all that is wrong in it. Bounds: {@value #LONGEST_LINE} bytes a line,
 * {@value #MOST_LINES} lines, {@value #MOST_BYTES} bytes; {@value #MOST_FINDINGS} findings are told.
 */
public final class FeatureFile {
    public static final int LONGEST_LINE = 1 << 16;
    public static final int MOST_LINES = 1_000_000;
    public static final int MOST_BYTES = 1 << 28;
    public static final int MOST_FINDINGS = 1_000;

    private static final int VERSION_BYTES = 8;

    private final Form form;
    private final Set<String> riskClasses;
    private final FeatureCheck check = new FeatureCheck();
    private final List<Feature> features = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Lines of the entries whose last findings come at the end. */
    private final Map<String, Integer> lines = new HashMap<>();

    private FeatureFile(Form form, Set<String> riskClasses) {
        this.form = form;
        this.riskClasses = riskClasses;
    }

    /** How a file is written. */
    public enum Form {
        TEXT,
        JSON_LINES;

        /** Returns the form that the end of a file name tells. */
        public static Optional<Form> of(String fileName) {
            var name = fileName.toLowerCase(Locale.ROOT);
            if (name.endsWith(".txt")) {
                return Optional.of(TEXT);
            }
            return name.endsWith(".jsonl") ? Optional.of(JSON_LINES) : Optional.empty();
        }
    }

    /** What came of reading a file. */
    public sealed interface Reading {
        /**
         * Every line is good.
         *
         * @param version names the content: {@code sha256:} and the first 16 hexadecimal digits of its hash
         */
        record Accepted(List<Feature> features, String version) implements Reading {}

        /** The file can't be used; no finding is kept back up to {@value FeatureFile#MOST_FINDINGS}. */
        record Refused(List<Finding> findings) implements Reading {}
    }

    /**
     * Reads a file whose name ends in {@code .txt} or {@code .jsonl}.
     *
     * @throws IOException when the file isn't there or can't be read
     */
    public static Reading read(Path file) throws IOException {
        return read(file, RiskClass.codes());
    }

    /**
     * Reads a file whose name ends in {@code .txt} or {@code .jsonl}.
     *
     * @param riskClasses codes of the classes of harm that entries may have
     * @throws IOException when the file isn't there or can't be read
     */
    public static Reading read(Path file, Set<String> riskClasses) throws IOException {
        var form = Form.of(String.valueOf(file.getFileName()));
        if (form.isEmpty()) {
            return new Reading.Refused(List.of(new Finding(0, "", Fault.UNKNOWN_FORM, List.of())));
        }
        try (var stream = Files.newInputStream(file)) {
            return read(stream, form.get(), riskClasses);
        }
    }

    /**
     * Reads features from a stream, which is not closed.
     *
     * @throws IOException when the stream can't be read
     */
    public static Reading read(InputStream stream, Form form) throws IOException {
        return read(stream, form, RiskClass.codes());
    }

    /**
     * Reads features from a stream, which is not closed.
     *
     * @param riskClasses codes of the classes of harm that entries may have
     * @throws IOException when the stream can't be read
     */
    public static Reading read(InputStream stream, Form form, Set<String> riskClasses) throws IOException {
        var digest = new DigestInputStream(stream, sha256());
        var file = new FeatureFile(form, riskClasses);
        file.readAll(new TextLines(digest, LONGEST_LINE));
        if (!file.findings.isEmpty()) {
            return new Reading.Refused(List.copyOf(file.findings));
        }
        var hash = HexFormat.of().formatHex(digest.getMessageDigest().digest(), 0, VERSION_BYTES);
        return new Reading.Accepted(List.copyOf(file.features), "sha256:" + hash);
    }

    private void readAll(TextLines text) throws IOException {
        if (readLines(text)) {
            check.end().stream()
                    .map(finding -> finding.atLine(lines.getOrDefault(finding.entry(), 0)))
                    .forEach(findings::add);
            findings.sort(Comparator.comparingInt(Finding::line));
            cap();
        }
    }

    private boolean cap() {
        boolean many = findings.size() > MOST_FINDINGS;
        if (many) {
            findings.subList(MOST_FINDINGS, findings.size()).clear();
            findings.add(whole(Fault.MORE_FINDINGS, MOST_FINDINGS));
        }
        return many;
    }

    /** Returns whether the file was read to its end. */
    private boolean readLines(TextLines text) throws IOException {
        for (var line = text.next(); line.isPresent(); line = text.next()) {
            readLine(line.get());
            if (cap()) {
                return false;
            }
            if (line.get().number() > MOST_LINES) {
                findings.add(whole(Fault.TOO_MANY_LINES, MOST_LINES));
                return false;
            }
            if (text.bytes() > MOST_BYTES) {
                findings.add(whole(Fault.FILE_TOO_LARGE, MOST_BYTES));
                return false;
            }
        }
        return true;
    }

    private void readLine(Line line) {
        switch (line) {
            case Line.Unreadable(int number, Fault fault) -> {
                var details = fault == Fault.LINE_TOO_LONG ? List.of(String.valueOf(LONGEST_LINE)) : List.<String>of();
                findings.add(new Finding(number, "", fault, details));
            }
            case Line.Text(int number, String text) when !text.isBlank() -> readText(number, text.strip());
            case Line.Text blank -> {}
        }
    }

    private void readText(int number, String text) {
        switch (form) {
            case TEXT -> {
                if (!text.startsWith("#")) {
                    add(number, Feature.literal("line-" + number, text));
                }
            }
            case JSON_LINES -> {
                var line = new FeatureLine(number, text, riskClasses);
                line.feature().ifPresent(feature -> add(number, feature));
                findings.addAll(line.findings());
            }
        }
    }

    private void add(int number, Feature feature) {
        features.add(feature);
        if (feature.kind() == Kind.CLASS || feature.kind() == Kind.COMBO) {
            lines.putIfAbsent(feature.id(), number);
        }
        check.add(feature).forEach(finding -> findings.add(finding.atLine(number)));
    }

    private static Finding whole(Fault fault, int limit) {
        return new Finding(0, "", fault, List.of(String.valueOf(limit)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
