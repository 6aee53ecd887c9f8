package fengni.correspondence;

import fengni.answers.Fault;
import fengni.answers.Faults;
import fengni.answers.Outcome;
import fengni.answers.Outcome.Conflicting;
import fengni.answers.Outcome.Done;
import fengni.answers.Outcome.Faulty;
import fengni.attachments.Allowance;
import fengni.attachments.Attachments;
import fengni.attachments.Upload;
import fengni.vault.Digests;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

/**
 * Takes the files that letters name, each content of an operator once. A file is kept whole when the answer leaves, or not
 * at all; brought again it is not kept twice, so a sender whose link was cut begins anew with the file that it was at.
 * Safe for use by many threads.
 */
final class EnclosureDesk {
    /** Of one operator over all its letters, so that none fills the database of the others. */
    private static final long MOST_BYTES = 4L << 30;

    private final RegistryDesk desk;
    private final FaceKeys keys;
    private final Attachments attachments;
    private final ReceivedFiles received;
    private final Place place;

    EnclosureDesk(RegistryDesk desk, Place place, Attachments attachments) {
        this.desk = desk;
        this.keys = place.keys();
        this.attachments = attachments;
        this.received = new ReceivedFiles(attachments);
        this.place = place;
    }

    /** Answers which of the files that an operator names are not here. */
    Outcome<Paper> wanted(byte[] question) {
        return Paper.read(Enclosure.QUESTION, question, Paper.SMALL)
                .then(paper -> desk.proven(paper).then(_ -> wanted(paper)));
    }

    private Outcome<Paper> wanted(Paper paper) {
        var faults = new Faults();
        var members = new Members(paper.members(), faults);
        var operator = members.text("operator");
        var asked = members.list("files", Enclosure.MOST_ASKED);
        members.end();
        faults.expect(
                asked.stream().allMatch(one -> one instanceof String digest && digest.matches("[0-9a-f]{64}")),
                "files",
                "letter_ill_field",
                "files");
        if (!faults.none()) {
            return new Faulty<>(faults.list());
        }
        var missing = asked.stream()
                .map(String::valueOf)
                .filter(digest -> received.find(operator, digest).isEmpty())
                .toList();
        return new Done<>(
                Paper.signed(Enclosure.WANTED, Map.of("operator", operator, "files", missing), keys.registry()));
    }

    /** Finds out who brings which file, before anything of it is read. */
    Outcome<Enclosure> announced(byte[] header) {
        return Paper.read(Enclosure.TYPE, header, Paper.SMALL)
                .then(paper -> desk.proven(paper).then(_ -> Enclosure.read(paper)));
    }

    /** Keeps a file that was announced. */
    Outcome<Paper> keep(Enclosure enclosure, byte[] content) {
        var file = enclosure.file();
        if (content.length != file.bytes() || !Digests.sha256Hex(content).equals(file.sha256())) {
            return Outcome.faulty(Fault.of("sha256", "enclosure_other"));
        }
        if (received.find(enclosure.operator(), file.sha256()).isPresent()) {
            return new Done<>(kept(enclosure));
        }
        if (attachments.bytesOf(ReceivedFiles.owner(enclosure.operator())) + content.length > MOST_BYTES) {
            return new Conflicting<>(Fault.of("", "enclosure_quota", MOST_BYTES >> 30));
        }
        var upload = new Upload(file.name(), () -> new ByteArrayInputStream(content));
        return attachments.check(List.of(upload), Allowance.one(Allowance.MOST)).map(sound -> {
            place.transactions()
                    .executeWithoutResult(
                            _ -> attachments.claim(attachments.keep(sound), ReceivedFiles.owner(enclosure.operator())));
            return kept(enclosure);
        });
    }

    private Paper kept(Enclosure enclosure) {
        return Paper.signed(
                Enclosure.KEPT,
                Map.of(
                        "operator",
                        enclosure.operator(),
                        "sha256",
                        enclosure.file().sha256()),
                keys.registry());
    }
}
