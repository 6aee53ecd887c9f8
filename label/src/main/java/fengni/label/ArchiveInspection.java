package fengni.label;

import fengni.label.file.Medium;
import fengni.label.zip.Entry;
import fengni.law.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The marks of the files of an archive, each looked at as if it lay on the disk. */
final class ArchiveInspection {
    /** The worst first: what could not be read outweighs every answer. */
    private static final List<Verdict> WORST =
            List.of(Verdict.INCONCLUSIVE, Verdict.NONCOMPLIANT, Verdict.NOT_FOUND, Verdict.COMPLIANT);

    private final ArchiveMembers members;
    private final Manner manner;

    private ArchiveInspection(ArchiveMembers members, Manner manner) {
        this.members = members;
        this.manner = manner;
    }

    static Inspection of(String name, Medium medium, Manner manner) {
        try {
            return new ArchiveInspection(ArchiveMembers.of(medium, manner.mostFiles()), manner).answer(name);
        } catch (Obstacle fault) {
            return Inspection.nothingRead(name, Optional.of(Format.ZIP), List.of(fault.finding()));
        }
    }

    private Inspection answer(String name) {
        var own = FileLabels.of(members.own());
        var all = members.files().stream().map(this::member).toList();
        var findings = new ArrayList<>(own.faults());
        findings.addAll(own.findings());
        return new Inspection(
                name,
                Optional.of(Format.ZIP),
                verdict(own, all),
                own.labels().stream().findFirst().map(FileLabels.Placed::label),
                new ExplicitReading.NotRead(),
                List.of(),
                all,
                findings);
    }

    private static Verdict verdict(FileLabels own, List<Inspection> members) {
        var whole = own.isWhole() ? Stream.<Verdict>empty() : Stream.of(Verdict.INCONCLUSIVE);
        return Stream.concat(whole, members.stream().map(Inspection::verdict))
                .min(Comparator.comparingInt(WORST::indexOf))
                .orElse(Verdict.NOT_FOUND);
    }

    private Inspection member(Entry entry) {
        var name = entry.shown();
        try {
            var content = members.content(entry);
            var format = ArchiveMembers.format(entry, content);
            if (format.isEmpty()) {
                return nothingRead(name, format, unknown(entry));
            }
            if (format.get().kind() == Format.Kind.ARCHIVE) {
                return nothingRead(name, format, Finding.of(ArchiveCode.NESTED_ARCHIVE, ""));
            }
            return Inspector.inspect(name, content, manner, members.beside(entry));
        } catch (Obstacle fault) {
            return nothingRead(name, Format.promised(name), fault.finding());
        }
    }

    private static Finding unknown(Entry entry) {
        return entry.name().endsWith(Sidecar.ENDING)
                ? Finding.of(ArchiveCode.SIDECAR_ALONE, "")
                : Finding.of(FileCode.FORMAT_UNKNOWN, "", Format.ending(entry.shown()));
    }

    private static Inspection nothingRead(String name, Optional<Format> format, Finding reason) {
        return Inspection.nothingRead(name, format, List.of(reason));
    }
}
