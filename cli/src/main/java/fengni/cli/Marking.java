package fengni.cli;

import fengni.cli.PlainText.Text;
import fengni.label.AigcLabel;
import fengni.label.AigcLabel.Certainty;
import fengni.label.ElementRule;
import fengni.label.TextMark;
import fengni.label.TextMark.Place;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be put on a text: read from the options whole, or refused with every reason at once. */
sealed interface Marking {
    String DEFAULT = "default";
    String NONE = "none";

    record Ready(AigcLabel label, Optional<TextMark> mark) implements Marking {
        /** Returns the text with the mark at the start of its body. */
        String on(Text text) {
            int body = text.bodyStart();
            var rest = text.text().substring(body);
            return text.text().substring(0, body)
                    + mark.map(words -> words.on(rest)).orElse(rest);
        }
    }

    record Refused(List<Finding> reasons) implements Marking {}

    /** The options as typed. */
    record Wish(String producer, String produceId, String value, String explicit) {
        Marking read() {
            var code = ProviderCode.read(producer);
            var faults = new ArrayList<>(code.findings().stream()
                    .filter(finding -> finding.severity() != Severity.NOTE)
                    .map(finding -> new Finding(finding.code(), "--producer " + finding.where(), finding.params()))
                    .toList());
            if (produceId.isEmpty() || !AigcLabel.isWritable(produceId)) {
                faults.add(Finding.of(OptionCode.PRODUCE_ID, "--produce-id"));
            }
            var certainty = Stream.of(Certainty.values())
                    .filter(candidate -> candidate.code().equals(value))
                    .findFirst();
            if (certainty.isEmpty()) {
                faults.add(Finding.of(OptionCode.VALUE, "--value", value));
            }
            faults.addAll(wordFaults());
            return faults.isEmpty()
                    ? new Ready(
                            AigcLabel.firstWrite(
                                    certainty.orElseThrow(), code.toOptional().orElseThrow(), produceId),
                            mark())
                    : new Refused(faults);
        }

        private List<Finding> wordFaults() {
            if (explicit.equals(DEFAULT) || explicit.equals(NONE) || TextMark.isMark(explicit)) {
                return List.of();
            }
            var lacking = ElementRule.BOTH_ELEMENTS.check(explicit);
            return lacking.isEmpty()
                    ? List.of(Finding.of(OptionCode.ONE_LINE, "--explicit", TextMark.LONGEST_MARK))
                    : lacking;
        }

        private Optional<TextMark> mark() {
            return switch (explicit) {
                case NONE -> Optional.empty();
                case DEFAULT -> Optional.of(TextMark.at(Place.START, TextMark.CHINESE));
                default -> Optional.of(TextMark.at(Place.START, explicit));
            };
        }
    }

    /** What may be wrong with an option; parameters in brackets. */
    enum OptionCode implements Finding.Code {
        /** The content number is empty or has characters outside Appendix E j). */
        PRODUCE_ID,
        /** Not 1, 2 or 3 [found]. */
        VALUE,
        /** The words are not one line of at most so many characters [limit]. */
        ONE_LINE;

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }
}
