package fengni.ledger;

import fengni.ledger.LedgerException.WrongOrigin;
import fengni.ledger.LedgerException.WrongSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Everything between a locked folder and a running ledger: founding a new one, or reading an old one through. */
record Opening(Disk disk, LedgerSettings settings) {
    /** What a ledger starts from. */
    record Opened(Checkpoint signed, Replay.End end) {}

    Opened run() throws IOException {
        requireSigner();
        var segments = segments();
        if (disk.readSmall(Checkpoint.FILE, 1).isEmpty()) {
            found(segments);
        }
        var signed = checkpoint();
        var end = new Replay(disk, settings, signed).run(segments());
        return new Opened(signed, restarted(end));
    }

    private List<String> segments() throws IOException {
        return disk.names().stream().filter(SegmentHeader::isSegment).toList();
    }

    /** The public key is stored first, so that no log exists without one. */
    private void requireSigner() throws IOException {
        var own = settings.signer().verifier();
        var stored = disk.readSmall(VerifierKey.FILE, 1024);
        if (stored.isEmpty()) {
            disk.replace(VerifierKey.FILE, (own + "\n").getBytes(StandardCharsets.US_ASCII));
            return;
        }
        var text = new String(stored.get(), StandardCharsets.ISO_8859_1);
        var found = VerifierKey.parse(text.strip())
                .orElseThrow(() -> LedgerException.damaged(VerifierKey.FILE, 0, "not a verifier key"));
        if (!found.name().equals(own.name())) {
            throw new LedgerException(new WrongOrigin(own.name(), found.name()));
        }
        if (!found.toString().equals(own.toString())) {
            throw new LedgerException(new WrongSigner(own.toString(), found.toString()));
        }
    }

    /**
     * Founds the log: first segment, then the checkpoint of size 0. Only after that are records accepted, so a log with
     * records and without a checkpoint has lost it.
     */
    private void found(List<String> segments) throws IOException {
        for (String segment : segments) {
            try (var file = disk.read(segment)) {
                if (segments.size() > 1 || file.size() > Format.SEGMENT_LONGEST || holdsMoreThanHeader(file)) {
                    throw LedgerException.damaged(Checkpoint.FILE, 0, "the checkpoint is missing");
                }
            }
            disk.delete(segment);
        }
        startSegment(0);
        Notary.write(disk, settings, 0, new MerkleTree().root());
    }

    private static boolean holdsMoreThanHeader(DiskFile file) throws IOException {
        try {
            return SegmentHeader.read(file).length() < file.size();
        } catch (BadBytes torn) {
            return false;
        }
    }

    private long startSegment(long firstIndex) throws IOException {
        try (var file = disk.create(SegmentHeader.name(firstIndex))) {
            return Committer.startSegment(disk, file, settings, firstIndex);
        }
    }

    private Checkpoint checkpoint() throws IOException {
        try {
            var bytes = disk.readSmall(Checkpoint.FILE, SignedNote.LONGEST + 1).orElse(new byte[0]);
            var note = SignedNote.parse(bytes);
            var signed = Checkpoint.of(note);
            if (!note.isSignedBy(settings.signer().verifier())
                    || !signed.origin().equals(settings.origin())) {
                throw new BadBytes(0, "the checkpoint is not signed by the key of this log");
            }
            if (signed.size() == 0 && !signed.root().equals(Hex.of(new MerkleTree().root()))) {
                throw new BadBytes(0, "the root of no records is another");
            }
            return signed;
        } catch (BadBytes bad) {
            throw LedgerException.damaged(Checkpoint.FILE, bad.offset(), bad.what());
        }
    }

    /** A segment whose very header is torn is made anew, as it holds nothing. */
    private Replay.End restarted(Replay.End end) throws IOException {
        if (end.position() > 0) {
            return end;
        }
        disk.delete(end.file());
        long position = startSegment(end.nextIndex());
        end.places().addSegment(end.nextIndex());
        return end.at(SegmentHeader.name(end.nextIndex()), position);
    }
}
