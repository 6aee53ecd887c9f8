package fengni.label;

import fengni.label.Edited.Change;
import fengni.label.Edited.Not;
import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An order thought through on one medium, before a byte is written. */
sealed interface Planned {
    /** Plain texts have no room for a label, archives have one for each of their files. */
    Set<Format.Kind> WITHOUT_CARRIER = EnumSet.of(Format.Kind.TEXT, Format.Kind.ARCHIVE);

    /**
     * What is to be written, and what to hold it against.
     *
     * @param readBack empty for a plain text
     * @param shown the original with what people see on it
     * @param marked the same with its label
     * @param beside what belongs into a file beside a text
     * @param label the one that is written, with its protection if one is ordered
     */
    record Ready(
            Format format,
            Optional<ReadBack> readBack,
            Medium shown,
            Medium marked,
            Optional<byte[]> beside,
            AigcLabel label,
            List<Finding> notes)
            implements Planned {

        /** Returns what differs from the plan in what was written, if anything. */
        Optional<Finding> difference(Medium written) {
            return readBack.flatMap(reader -> reader.difference(shown, written, label))
                    .map(what -> Finding.of(FileCode.READ_BACK, "", what));
        }
    }

    /** Looks at what was written once more, as {@link Carrier#difference} does. */
    interface ReadBack {
        Optional<String> difference(Medium original, Medium marked, AigcLabel label);
    }

    /** Why nothing can be written. */
    record Against(List<Finding> reasons) implements Planned {}

    /**
     * Thinks an order through.
     *
     * @param name decides only where a file has no sign of its own ({@link Format#of})
     */
    static Planned of(String name, Medium original, MarkOrder order) {
        var unsigned = order.againstSigning(name);
        if (!unsigned.isEmpty()) {
            return new Against(unsigned);
        }
        var format = format(name, original);
        if (format.isEmpty()) {
            return against(Finding.of(FileCode.FORMAT_UNKNOWN, name, Format.ending(name)));
        }
        if (format.get().kind() == Format.Kind.ARCHIVE) {
            return ArchiveMarking.plan(name, original, order);
        }
        var carrier = Carriers.of(format.get());
        long most = carrier.map(Carrier::mostBytes).orElse((long) Limits.TEXT_MIB << 20);
        if (original.length() > most) {
            return against(Finding.of(FileCode.TOO_LARGE, name, most >> 20));
        }
        return carrier.map(found -> marked(found, original, order))
                .orElseGet(() -> text(name, format.get(), original, order));
    }

    /** Returns the format by the beginning of the bytes. */
    static Optional<Format> format(String name, Medium medium) {
        return Format.of(
                        name,
                        medium.slice(0, Math.min(Format.HEAD, medium.length())).bytes())
                .filter(format -> Carriers.of(format).isPresent() || WITHOUT_CARRIER.contains(format.kind()));
    }

    private static Planned marked(Carrier carrier, Medium original, MarkOrder order) {
        var against = FileLabels.of(carrier.read(original)).against(order.label());
        if (!against.isEmpty()) {
            return new Against(against);
        }
        if (!order.showing().wantsWords()) {
            return heard(carrier, original, order, List.of());
        }
        if (isInaudible(carrier.format(), order.showing())) {
            return against(
                    Finding.of(CarrierCode.NOT_SHOWN, "", carrier.format().key()));
        }
        return switch (carrier.show(original, order.showing())) {
            case Not(var reasons) -> new Against(reasons);
            case Change(var splices, var notes) -> {
                var shown = original.with(splices);
                yield carrier.drawn(original, shown, order.showing())
                        .map(what -> against(Finding.of(FileCode.READ_BACK, "", what)))
                        .orElseGet(() -> heard(carrier, shown, order, notes));
            }
        };
    }

    /** Puts the cue behind a film's sound, if that is wanted; words, if any, are on it already. */
    private static Planned heard(Carrier carrier, Medium shown, MarkOrder order, List<Finding> notes) {
        var kind = carrier.format().kind();
        if (order.showing().cue() && kind == Format.Kind.FILM) {
            return switch (carrier.cue(shown)) {
                case Not(var reasons) -> new Against(reasons);
                case Change(var splices, var more) ->
                    labelled(carrier, shown.with(splices), order, joined(notes, more));
            };
        }
        var told = new ArrayList<>(notes);
        if (order.showing().cue() && kind != Format.Kind.SOUND) {
            told.add(Finding.of(
                    TranscodingCode.CUE_ON_FILMS, "", carrier.format().key()));
        }
        if (!order.showing().wantsWords()) {
            told.add(Finding.of(CarrierCode.NO_WORDS, ""));
        }
        return labelled(carrier, shown, order, told);
    }

    private static List<Finding> joined(List<Finding> notes, List<Finding> more) {
        var all = new ArrayList<>(notes);
        all.addAll(more);
        return all;
    }

    /** Words of one's own cannot be heard: a sound takes the rhythm or a voice (5.3). */
    private static boolean isInaudible(Format format, Showing showing) {
        return format.kind() == Format.Kind.SOUND
                && showing.words() instanceof VisibleWords.Own
                && showing.clip().isEmpty();
    }

    private static Planned labelled(Carrier carrier, Medium shown, MarkOrder order, List<Finding> notes) {
        var label = order.completed(() -> carrier.content(shown));
        return switch (carrier.label(shown, label)) {
            case Not(var reasons) -> new Against(reasons);
            case Change(var splices, var more) -> {
                yield new Ready(
                        carrier.format(),
                        Optional.of(carrier::difference),
                        shown,
                        shown.with(splices),
                        Optional.empty(),
                        label,
                        joined(notes, more));
            }
        };
    }

    private static Planned text(String name, Format format, Medium original, MarkOrder order) {
        return TextMarking.plan(name, format, original.whole(), order);
    }

    private static Planned against(Finding reason) {
        return new Against(List.of(reason));
    }
}
