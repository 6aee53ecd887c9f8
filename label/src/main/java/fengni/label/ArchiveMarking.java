package fengni.label;

import fengni.label.file.Medium;
import fengni.label.zip.ArchiveEdit;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts marks on every file of an archive that is of a known format, each with a content number of its own; or on none of
 * them, if one cannot be marked.
 */
final class ArchiveMarking {
    private final ArchiveMembers members;
    private final MarkOrder order;
    private final ArchiveEdit edit;
    private final ArchiveReadBack readBack = new ArchiveReadBack();
    private final List<Finding> against = new ArrayList<>();
    /** Ten thousand files cost the same, which is said once. */
    private final Set<Finding> notes = new LinkedHashSet<>();

    private int marked;

    private ArchiveMarking(ArchiveMembers members, MarkOrder order) {
        this.members = members;
        this.order = order;
        edit = new ArchiveEdit(members.archive());
    }

    static Planned plan(String name, Medium original, MarkOrder order) {
        if (!order.label().reservedCode1().isEmpty()) {
            return new Planned.Against(List.of(Finding.of(ArchiveCode.PROTECTED_ORDER, name)));
        }
        try {
            return new ArchiveMarking(ArchiveMembers.of(original, ArchiveMembers.MOST), order).plan(original);
        } catch (Obstacle fault) {
            return new Planned.Against(List.of(fault.finding()));
        }
    }

    private Planned plan(Medium original) throws Obstacle {
        against.addAll(FileLabels.of(members.own()).against(order.label()));
        for (Entry entry : members.files()) {
            try {
                mark(entry, members.content(entry));
            } catch (Obstacle fault) {
                refuse(entry, List.of(fault.finding()));
            }
            if (edit.held() > Medium.MOST_IN_MEMORY) {
                throw Obstacle.because(FileCode.TOO_LARGE, entry.shown(), Medium.MOST_IN_MEMORY >> 20);
            }
        }
        if (against.isEmpty() && marked == 0) {
            against.add(Finding.of(ArchiveCode.NOTHING_TO_MARK, ""));
        }
        if (!against.isEmpty()) {
            return new Planned.Against(against);
        }
        notes.add(Finding.of(ArchiveCode.MEMBER_NUMBERS, "", number(order.label(), 1), number(order.label(), marked)));
        return new Planned.Ready(
                Format.ZIP,
                Optional.of(readBack::difference),
                original,
                original.with(edit.splices()),
                Optional.empty(),
                order.label(),
                List.copyOf(notes));
    }

    private void mark(Entry entry, Medium content) throws Obstacle {
        var format = ArchiveMembers.format(entry, content);
        if (format.filter(known -> known.kind() != Format.Kind.ARCHIVE).isEmpty()) {
            notes.add(Finding.of(ArchiveCode.MEMBER_UNMARKED, entry.shown()));
            return;
        }
        var own = new MarkOrder(numbered(order.label(), marked + 1), order.showing(), order.signer());
        var there = besideText(entry, format.get(), own.label());
        if (!there.isEmpty()) {
            refuse(entry, there);
            return;
        }
        switch (Planned.of(entry.shown(), content, own)) {
            case Planned.Against(var reasons) -> refuse(entry, reasons);
            case Planned.Ready plan -> take(entry, plan);
        }
    }

    /** A text may lie there with its label; a plain one has no other place, so that its own is replaced. */
    private List<Finding> besideText(Entry entry, Format format, AigcLabel label) throws Obstacle {
        return FileLabels.of(new Reading(List.of(), List.of()))
                .and(Beside.of(format), members.beside(entry))
                .against(label)
                .stream()
                .filter(reason -> Carriers.of(format).isPresent() || reason.code() != CarrierCode.LABEL_ELSEWHERE)
                .toList();
    }

    private void take(Entry entry, Planned.Ready plan) {
        if (plan.marked().length() > Medium.MOST_IN_MEMORY) {
            refuse(entry, List.of(Finding.of(FileCode.TOO_LARGE, "", Medium.MOST_IN_MEMORY >> 20)));
            return;
        }
        var content = plan.marked().whole().array();
        var difference = plan.difference(Medium.of(content));
        if (difference.isPresent()) {
            refuse(entry, List.of(difference.get()));
            return;
        }
        marked++;
        edit.put(entry, content);
        readBack.expect(entry.nameBytes().latin(), content);
        plan.beside().ifPresent(beside -> {
            edit.putBeside(entry, Sidecar.ENDING, beside);
            readBack.expect(entry.nameBytes().latin() + Sidecar.ENDING, beside);
        });
        plan.notes().forEach(note -> notes.add(new Finding(note.code(), "", note.params())));
    }

    private void refuse(Entry entry, List<Finding> reasons) {
        reasons.forEach(reason -> against.add(new Finding(reason.code(), entry.shown(), reason.params())));
    }

    /** A content number stands for one content (Appendix E d); so each file gets one of its own. */
    private static AigcLabel numbered(AigcLabel label, int number) {
        boolean first = label.propagateId().equals(label.produceId());
        return new AigcLabel(
                label.label(),
                label.contentProducer(),
                number(label, number),
                label.reservedCode1(),
                label.contentPropagator(),
                first ? number(label, number) : label.propagateId(),
                label.reservedCode2());
    }

    private static String number(AigcLabel label, int number) {
        return label.produceId() + '-' + number;
    }
}
