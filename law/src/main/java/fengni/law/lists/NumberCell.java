package fengni.law.lists;

import fengni.law.FilingNumber;
import fengni.law.Finding;
import fengni.law.GenerativeNumber;
import fengni.law.OfficialNumber;
import fengni.law.Reading;
import fengni.law.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cell 备案编号 of a published list: mostly one number, sometimes several or one broken over lines, in any width, with or
 * without brackets and 网信算备…号. Immutable.
 *
 * @param pieces numbers and other words in their order; together they hold every letter and digit of the cell
 */
public record NumberCell(List<Piece> pieces) {
    private static final Pattern NUMBER = Pattern.compile("(?:网信算备)?[\\[(【〔]?(?<digits>(?<!\\d)\\d{21}(?!\\d))[])】〕]?号?"
            + "|(?<named>[A-Za-z]{1,40}-[A-Za-z0-9.]{1,100}-\\d{8}(?:S?\\d{4})?(?!\\d))");
    private static final Pattern NO_WORDS = Pattern.compile("[\\p{P}\\p{S}&&[^\\uFFFD]]*");

    public NumberCell {
        pieces = List.copyOf(pieces);
    }

    /** A part of the cell. */
    public sealed interface Piece {
        /** The part as it stands in the cell, folded to half width and without spaces. */
        String text();
    }

    /**
     * A number in the form in which numbers are compared.
     *
     * @param findings what is doubtful about it, such as a check digit that does not fit; never a reason to drop it
     */
    public record Listed(String text, OfficialNumber number, List<Finding> findings) implements Piece {
        public Listed {
            findings = List.copyOf(findings);
        }
    }

    /** Something that is no number; whoever reads a list reports it. */
    public record Words(String text) implements Piece {}

    /**
     * Reads a cell. Never fails: what is no number is {@link Words}.
     *
     * @param today the day by which dates in numbers count as past
     */
    public static NumberCell read(String cell, LocalDate today) {
        var tight = CellText.tight(cell);
        var pieces = new ArrayList<Piece>();
        var matcher = NUMBER.matcher(tight);
        int from = 0;
        while (matcher.find()) {
            words(tight.substring(from, matcher.start()), pieces);
            pieces.add(number(matcher, today));
            from = matcher.end();
        }
        words(tight.substring(from), pieces);
        return new NumberCell(pieces);
    }

    public List<Listed> numbers() {
        return pieces.stream()
                .filter(Listed.class::isInstance)
                .map(Listed.class::cast)
                .toList();
    }

    /** Returns what stands beside the numbers. */
    public List<Words> words() {
        return pieces.stream()
                .filter(Words.class::isInstance)
                .map(Words.class::cast)
                .toList();
    }

    private static Piece number(Matcher found, LocalDate today) {
        var text = found.group();
        Reading<? extends OfficialNumber> reading = found.group("named") == null
                ? FilingNumber.read(found.group("digits"), today)
                : GenerativeNumber.read(text, today);
        return switch (reading) {
            case Reading.Read<? extends OfficialNumber>(var number, var findings) ->
                new Listed(text, number, doubts(findings));
            case Reading.Unread<? extends OfficialNumber>(var findings) -> new Words(text);
        };
    }

    /** Notes tell of spelling only, which lists mix. */
    private static List<Finding> doubts(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity().compareTo(Severity.WARNING) <= 0)
                .toList();
    }

    private static void words(String text, List<Piece> pieces) {
        if (!NO_WORDS.matcher(text).matches()) {
            pieces.add(new Words(text));
        }
    }
}
