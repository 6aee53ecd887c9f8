package fengni.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the whole log once at opening: rebuilds the tree, checks it against the newest checkpoint and decides what to
 * do about a bad end.
 *
 * <p>A bad end is cut only where an un-acknowledged batch can have been torn: behind the last good frame, beyond
 * everything signed, with nothing of a later batch behind it. Anything else is damage.
 */
final class Replay {
    private final Disk disk;
    private final LedgerSettings settings;
    private final long signedSize;
    private final String signedRoot;

    private final MerkleTree tree = new MerkleTree();
    private final Places places = new Places();
    private SecondTree signedTree = new SecondTree();
    private long lastTime;
    private long nextSequence;
    private KeyId newestKey = KeyId.NONE;

    Replay(Disk disk, LedgerSettings settings, Checkpoint signed) {
        this.disk = disk;
        this.settings = settings;
        this.signedSize = signed.size();
        this.signedRoot = signed.root();
    }

    /**
     * What the log ends with.
     *
     * @param signed the tree of the newest checkpoint
     * @param file newest segment
     * @param position where the next frame goes
     * @param torn what is behind that position and must go
     */
    record End(
            MerkleTree tree,
            SecondTree signed,
            Places places,
            String file,
            long position,
            long nextSequence,
            long lastTime,
            Optional<Torn> torn) {
        long nextIndex() {
            return tree.size();
        }

        /** Returns the same end, with the next frame going elsewhere. */
        End at(String otherFile, long otherPosition) {
            return new End(tree, signed, places, otherFile, otherPosition, nextSequence, lastTime, torn);
        }
    }

    /** Bytes that a crash left behind the last good frame. */
    record Torn(String file, long offset, long bytes, String reason) {}

    End run(List<String> segments) throws IOException {
        var end = new End(tree, signedTree, places, "", 0, 0, 0, Optional.empty());
        for (String segment : segments) {
            end = segment(segment, segment.equals(segments.getLast()));
        }
        if (tree.size() < signedSize) {
            throw LedgerException.damaged(
                    end.file(), end.position(), tree.size() + " records are left of " + signedSize + " signed ones");
        }
        requireKey();
        return end;
    }

    private End segment(String name, boolean last) throws IOException {
        try (var file = disk.read(name)) {
            long at = 0;
            try {
                at = header(name, file);
                while (at < file.size()) {
                    at += frame(name, file, at);
                }
                return end(name, at, Optional.empty());
            } catch (UnknownFormat later) {
                throw new LedgerException(new LedgerException.Unsupported(name, at + later.offset(), later.what()));
            } catch (BadBytes bad) {
                if (!last) {
                    throw LedgerException.damaged(name, at + bad.offset(), bad.what());
                }
                return end(name, at, Optional.of(torn(name, file, at, bad)));
            }
        }
    }

    private End end(String name, long at, Optional<Torn> torn) {
        return new End(tree, signedTree, places, name, at, nextSequence, lastTime, torn);
    }

    private int header(String name, DiskFile file) throws IOException, BadBytes {
        var header = SegmentHeader.read(file);
        if (!header.origin().equals(settings.origin())) {
            throw new LedgerException(new LedgerException.WrongOrigin(settings.origin(), header.origin()));
        }
        if (header.firstIndex() != tree.size() || !name.equals(SegmentHeader.name(header.firstIndex()))) {
            throw LedgerException.damaged(name, 0, "the segment should begin at " + tree.size());
        }
        places.addSegment(header.firstIndex());
        return header.length();
    }

    private int frame(String name, DiskFile file, long at) throws IOException, BadBytes {
        var frame = Frame.read(file, at, file.size());
        var header = frame.header();
        if (!header.origin().equals(OriginId.of(settings.origin()))) {
            throw LedgerException.damaged(name, at, "a frame of another log");
        }
        if (header.span().firstIndex() != tree.size()) {
            throw LedgerException.damaged(
                    name, at, "a frame begins at " + header.span().firstIndex() + ", not at " + tree.size());
        }
        places.addFrame(tree.size(), at);
        for (byte[] entry : frame.entries()) {
            leaf(name, at, entry);
        }
        newestKey = header.seal().key();
        return frame.bytes().length;
    }

    private void leaf(String name, long at, byte[] bytes) throws BadBytes {
        var entry = entry(name, at, bytes);
        if ((entry.sequence() != nextSequence && tree.size() > 0) || entry.at() < lastTime) {
            throw LedgerException.damaged(name, at, "sequence or time steps back at " + tree.size());
        }
        tree.append(MerkleTree.leafHash(bytes));
        nextSequence = entry.sequence() + 1;
        lastTime = entry.at();
        if (tree.size() == signedSize) {
            if (!Hex.of(tree.root()).equals(signedRoot)) {
                throw LedgerException.damaged(name, at, "the first " + signedSize + " records are not the signed ones");
            }
            signedTree = SecondTree.resume(signedSize, tree.peaks());
        }
    }

    /** A frame whose CRC holds was written like this, not torn: what is wrong inside is never cut away. */
    private static Entry entry(String name, long at, byte[] bytes) throws UnknownFormat {
        try {
            return Entry.parse(bytes);
        } catch (UnknownFormat later) {
            throw later;
        } catch (BadBytes bad) {
            throw LedgerException.damaged(name, at, bad.what());
        }
    }

    private Torn torn(String name, DiskFile file, long at, BadBytes bad) throws IOException {
        if (tree.size() < signedSize) {
            throw LedgerException.damaged(name, at + bad.offset(), bad.what());
        }
        var later = new FrameScan(file, OriginId.of(settings.origin())).laterBatch(at, tree.size());
        if (later.isPresent()) {
            throw LedgerException.damaged(
                    name, at + bad.offset(), bad.what() + "; a good frame of a later batch is at " + later.get());
        }
        return new Torn(name, at, file.size() - at, bad.what());
    }

    /** Starting with a wrong key file would split one log over two keys, unseen until someone reads. */
    private void requireKey() {
        if (!newestKey.equals(KeyId.NONE) && settings.keys().find(newestKey).isEmpty()) {
            throw new LedgerException(new LedgerException.KeyMissing(newestKey));
        }
    }
}
