package fengni.cli;

import fengni.label.AigcLabel;
import fengni.label.AigcLabel.Certainty;
import fengni.label.ElementRule;
import fengni.label.Format;
import fengni.label.LabelSigner;
import fengni.label.MarkOrder;
import fengni.label.Showing;
import fengni.label.TextMark;
import fengni.label.VisibleWords;
import fengni.law.Finding;
import fengni.law.ProviderCode;
import fengni.law.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is to be put on files: read from the options whole, or refused with every reason at once. */
sealed interface Marking {
    String DEFAULT = "default";
    String NONE = "none";

    /**
     * An order for any file.
     *
     * @param produceId empty if every content gets a number of its own
     * @param words empty if nothing was said: the usual words on a text, none elsewhere, since they change the medium
     * @param showing where words stand, a voice for sounds, and whether films get a cue
     * @param signer signs every label, if wanted
     */
    record Ready(
            Certainty certainty,
            ProviderCode producer,
            Optional<String> produceId,
            Optional<VisibleWords> words,
            Showing showing,
            Optional<LabelSigner> signer)
            implements Marking {
        Ready signedBy(LabelSigner key) {
            return new Ready(certainty, producer, produceId, words, showing, Optional.of(key));
        }

        MarkOrder on(Optional<Format> format) {
            var number = produceId.orElseGet(() -> UUID.randomUUID().toString());
            var visible = words.filter(said -> !wantsRhythm(format) || !(said instanceof VisibleWords.None))
                    .orElseGet(() -> isMarked(format) ? new VisibleWords.Usual() : new VisibleWords.None());
            var label = AigcLabel.firstWrite(certainty, producer, number);
            return new MarkOrder(label, showing, signer).with(visible);
        }

        private boolean isMarked(Optional<Format> format) {
            boolean text =
                    format.filter(known -> known.kind() == Format.Kind.TEXT).isPresent();
            return text || wantsVoice() || wantsRhythm(format);
        }

        /** A sound by itself has one mark for ears only: the cue is what it gets with words too. */
        private boolean wantsRhythm(Optional<Format> format) {
            return showing.cue()
                    && format.filter(known -> known.kind() == Format.Kind.SOUND).isPresent();
        }

        private boolean wantsVoice() {
            return showing.clip().isPresent();
        }
    }

    record Refused(List<Finding> reasons) implements Marking {}

    /** The options as typed. */
    record Wish(String producer, Optional<String> produceId, String value, Optional<String> explicit, Showing showing) {
        Marking read() {
            var code = ProviderCode.read(producer);
            var faults = new ArrayList<>(code.findings().stream()
                    .filter(finding -> finding.severity() != Severity.NOTE)
                    .map(finding -> new Finding(finding.code(), "--producer " + finding.where(), finding.params()))
                    .toList());
            if (produceId.filter(Wish::isNoNumber).isPresent()) {
                faults.add(Finding.of(OptionCode.PRODUCE_ID, "--produce-id"));
            }
            var certainty = Stream.of(Certainty.values())
                    .filter(candidate -> candidate.code().equals(value))
                    .findFirst();
            if (certainty.isEmpty()) {
                faults.add(Finding.of(OptionCode.VALUE, "--value", value));
            }
            explicit.ifPresent(words -> faults.addAll(wordFaults(words)));
            return faults.isEmpty()
                    ? new Ready(
                            certainty.orElseThrow(),
                            code.toOptional().orElseThrow(),
                            produceId,
                            explicit.map(Wish::visible),
                            showing,
                            Optional.empty())
                    : new Refused(faults);
        }

        private static boolean isNoNumber(String number) {
            return number.isEmpty() || !AigcLabel.isWritable(number);
        }

        private static List<Finding> wordFaults(String words) {
            if (words.equals(DEFAULT) || words.equals(NONE) || TextMark.isMark(words)) {
                return List.of();
            }
            var lacking = ElementRule.BOTH_ELEMENTS.check(words);
            return lacking.isEmpty()
                    ? List.of(Finding.of(OptionCode.ONE_LINE, "--explicit", TextMark.LONGEST_MARK))
                    : lacking;
        }

        private static VisibleWords visible(String words) {
            return switch (words) {
                case NONE -> new VisibleWords.None();
                case DEFAULT -> new VisibleWords.Usual();
                default -> new VisibleWords.Own(words);
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
        ONE_LINE,
        /** One number cannot stand for all files of a folder. */
        ONE_NUMBER;

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }
}
