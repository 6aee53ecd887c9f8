package fengni.ledger;

import fengni.ledger.Finding.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks a ledger from its bytes alone, by code of its own, and tells everything that is wrong at once: framing, CRC,
 * indexes, times, sequences, commitments, root, signature.
 *
 * <p>Reads only. Meant for a ledger that nobody has open: the end of one that is being written may look torn.
 */
public final class Fsck {
    private final Disk disk;
    private final Trust trust;
    private final List<Finding> findings = new ArrayList<>();

    private Fsck(Disk disk, Trust trust) {
        this.disk = disk;
        this.trust = trust;
    }

    /**
     * By what to judge.
     *
     * @param verifier key of the log, from elsewhere; when empty the one in the folder is used, which proves accidental
     *     damage only, as whoever changes the log can change the key beside it
     * @param keys keys of the bodies; those of which the key is missing are not checked, and a note says so
     */
    public record Trust(Optional<VerifierKey> verifier, BodyKeys keys) {}

    /**
     * What was seen.
     *
     * @param origin name of the log, empty when unknown
     * @param records entries read
     * @param signed size of the checkpoint, -1 when there is none to be trusted
     * @param root tree hash of all entries read, 64 hexadecimal digits
     * @param bodies records of which the commitments were checked
     */
    public record Report(String origin, long records, long signed, String root, long bodies, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        /** Returns whether nothing but notes was found. */
        public boolean isSound() {
            return findings.stream().allMatch(finding -> finding.kind().isNote());
        }
    }

    /** Told now and then during long work. */
    @FunctionalInterface
    public interface Progress {
        void at(long bytesDone, long bytesTotal);
    }

    /**
     * Checks the ledger of a folder.
     *
     * @throws IOException when a file can not be read
     */
    public static Report check(Path folder, Trust trust, Progress progress) throws IOException {
        return check(new FolderDisk(folder), trust, progress);
    }

    static Report check(Disk disk, Trust trust, Progress progress) throws IOException {
        return new Fsck(disk, trust).run(progress);
    }

    private Report run(Progress progress) throws IOException {
        var key = verifierKey();
        var signed = checkpoint(key);
        var origin = key.map(VerifierKey::name)
                .or(() -> signed.map(Checkpoint::origin))
                .orElse("");
        var audit = new LogAudit(disk, origin, trust.keys(), findings);
        var segments = disk.names().stream().filter(SegmentHeader::isSegment).toList();
        audit.run(segments, signed, progress);
        return new Report(
                audit.origin(),
                audit.tree().size(),
                signed.map(Checkpoint::size).orElse(-1L),
                Hex.of(audit.tree().root()),
                audit.bodies(),
                findings);
    }

    private void find(Kind kind, String file, String what) {
        findings.add(new Finding(kind, file, 0, what));
    }

    private Optional<VerifierKey> verifierKey() throws IOException {
        var stored = disk.readSmall(VerifierKey.FILE, 1024)
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .filter(text -> text.endsWith("\n"))
                .flatMap(text -> VerifierKey.parse(text.substring(0, text.length() - 1)));
        if (stored.isEmpty()) {
            find(Kind.NO_VERIFIER_KEY, VerifierKey.FILE, "the folder holds no well-formed verifier key");
        }
        trust.verifier()
                .filter(given -> stored.isPresent() && !same(given, stored.get()))
                .ifPresent(given ->
                        find(Kind.OTHER_VERIFIER_KEY, VerifierKey.FILE, "the key in the folder is not the given one"));
        return trust.verifier().or(() -> stored);
    }

    private static boolean same(VerifierKey one, VerifierKey other) {
        return one.toString().equals(other.toString());
    }

    private Optional<Checkpoint> checkpoint(Optional<VerifierKey> key) throws IOException {
        var bytes = disk.readSmall(Checkpoint.FILE, SignedNote.LONGEST + 1);
        if (bytes.isEmpty()) {
            find(Kind.NO_CHECKPOINT, Checkpoint.FILE, "there is no checkpoint");
            return Optional.empty();
        }
        try {
            var note = SignedNote.parse(bytes.get());
            var signed = Checkpoint.of(note);
            boolean trusted = key.isPresent() && signatures(note, signed, key.get());
            return trusted ? Optional.of(signed) : Optional.empty();
        } catch (BadBytes bad) {
            find(Kind.BAD_CHECKPOINT, Checkpoint.FILE, bad.what());
            return Optional.empty();
        }
    }

    private boolean signatures(SignedNote note, Checkpoint signed, VerifierKey key) {
        var own = note.signatures().stream().filter(line -> line.isBy(key)).toList();
        if (own.size() > 1) {
            find(Kind.BAD_CHECKPOINT, Checkpoint.FILE, "signed more than once by the same key");
        }
        if (own.size() < note.signatures().size()) {
            find(Kind.UNKNOWN_SIGNATURE, Checkpoint.FILE, "a signature by a key that is not known here");
        }
        if (!signed.origin().equals(key.name())) {
            find(Kind.OTHER_ORIGIN, Checkpoint.FILE, "the checkpoint is of another log");
        }
        if (!note.isSignedBy(key)) {
            find(Kind.BAD_SIGNATURE, Checkpoint.FILE, "the checkpoint is not signed by " + key);
            return false;
        }
        return true;
    }
}
