package fengni.ledger;

import fengni.ledger.Finding.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Reads all segments for {@link Fsck}; after a bad place it goes on with the next whole frame. */
final class LogAudit {
    private static final long TELL_EVERY = 16 << 20;

    private final Disk disk;
    private final BodyKeys keys;
    private final List<Finding> findings;
    private final SecondTree tree = new SecondTree();
    private String origin;
    private long nextIndex;
    private long signedSize = -1;
    private byte[] rootAtSigned = new byte[0];
    private Optional<EntryAudit> last = Optional.empty();
    private long bodies;
    private long unopened;

    LogAudit(Disk disk, String origin, BodyKeys keys, List<Finding> findings) {
        this.disk = disk;
        this.origin = origin;
        this.keys = keys;
        this.findings = findings;
    }

    String origin() {
        return origin;
    }

    SecondTree tree() {
        return tree;
    }

    long bodies() {
        return bodies;
    }

    void run(List<String> segments, Optional<Checkpoint> signed, Fsck.Progress progress) throws IOException {
        signedSize = signed.map(Checkpoint::size).orElse(-1L);
        noteRoot();
        long total = 0;
        for (String segment : segments) {
            try (var file = disk.read(segment)) {
                total += file.size();
            }
        }
        long done = 0;
        for (String segment : segments) {
            done = segment(segment, done, total, progress);
        }
        signed.ifPresent(this::compare);
        if (unopened > 0) {
            find(Kind.BODIES_NOT_CHECKED, "", 0, unopened + " records: their key is not at hand");
        }
    }

    private void compare(Checkpoint signed) {
        if (tree.size() < signed.size()) {
            find(
                    Kind.RECORDS_MISSING,
                    Checkpoint.FILE,
                    0,
                    tree.size() + " records are left of " + signed.size() + " signed ones");
        } else if (!Hex.of(rootAtSigned).equals(signed.root())) {
            find(Kind.WRONG_ROOT, Checkpoint.FILE, 0, "the records are not the signed ones");
        }
        if (tree.size() > signed.size()) {
            find(Kind.UNSIGNED_END, Checkpoint.FILE, 0, tree.size() - signed.size() + " records are not signed yet");
        }
    }

    private long segment(String name, long doneBefore, long total, Fsck.Progress progress) throws IOException {
        try (var file = disk.read(name)) {
            long size = file.size();
            long at = header(name, file, size);
            long told = at;
            while (at < size) {
                at = step(name, file, at, size);
                if (at - told >= TELL_EVERY) {
                    told = at;
                    progress.at(doneBefore + at, total);
                }
            }
            return doneBefore + size;
        }
    }

    /** Returns where the first frame may be. */
    private long header(String name, DiskFile file, long size) throws IOException {
        long length = size < 52 ? 0 : RawFrame.number(file.bytes(10, 2), 0, 2);
        if (length < 52 || length > Math.min(size, 4096)) {
            find(Kind.BAD_SEGMENT, name, 0, "no whole segment header");
            return nextFrame(file, 0, size);
        }
        var header = file.bytes(0, (int) length);
        if (!Arrays.equals(header, 0, 8, "FENGNISG".getBytes(StandardCharsets.US_ASCII), 0, 8) || !crcHolds(header)) {
            find(Kind.BAD_SEGMENT, name, 0, "the segment header is damaged");
            return nextFrame(file, 0, size);
        }
        judge(name, header);
        return length;
    }

    private static boolean crcHolds(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 0, bytes.length - 4);
        return crc.getValue() == RawFrame.number(bytes, bytes.length - 4, 4);
    }

    private void judge(String name, byte[] header) {
        if (RawFrame.number(header, 8, 2) != 1 || RawFrame.number(header, 44, 2) != 0) {
            find(Kind.UNKNOWN_FORMAT, name, 8, "segment version " + RawFrame.number(header, 8, 2));
            return;
        }
        int originLength = (int) Math.min(RawFrame.number(header, 46, 2), header.length - 52);
        var found = new String(header, 48, originLength, StandardCharsets.ISO_8859_1);
        origin = origin.isEmpty() ? found : origin;
        if (!found.equals(origin) || !Arrays.equals(Arrays.copyOfRange(header, 28, 44), originId())) {
            find(Kind.OTHER_ORIGIN, name, 28, "the segment is of another log");
        }
        long first = RawFrame.number(header, 12, 8);
        if (first != nextIndex || !name.equals("%019d.seg".formatted(first))) {
            find(Kind.INDEX_GAP, name, 12, "the segment begins at " + first + ", not at " + nextIndex);
        }
    }

    /** Judges what is at an offset and returns where to go on. */
    private long step(String name, DiskFile file, long at, long size) throws IOException {
        try {
            var frame = RawFrame.read(file, at, size - at);
            frame(name, at, frame);
            return at + frame.length();
        } catch (UnknownFormat later) {
            find(Kind.UNKNOWN_FORMAT, name, at + later.offset(), later.what());
        } catch (BadBytes bad) {
            find(Kind.BAD_FRAME, name, at + bad.offset(), bad.what());
        }
        return nextFrame(file, at + 1, size);
    }

    private long nextFrame(DiskFile file, long from, long size) throws IOException {
        return new RawScan(file, originId()).next(from, size);
    }

    private byte[] originId() {
        return Arrays.copyOf(Sha256.of(origin.getBytes(StandardCharsets.US_ASCII)), 16);
    }

    private void frame(String name, long at, RawFrame frame) throws BadBytes {
        if (!Arrays.equals(frame.originId(), originId())) {
            find(Kind.OTHER_ORIGIN, name, at + 16, "the frame is of another log");
        }
        if (frame.firstIndex() != nextIndex || frame.batchFirst() > frame.firstIndex() || frame.batchFirst() < 0) {
            find(Kind.INDEX_GAP, name, at + 32, "the frame begins at " + frame.firstIndex() + ", not at " + nextIndex);
        }
        var entries = frame.entries();
        var commitments =
                entries.stream().map(entry -> entry(name, at, frame, entry)).toList();
        nextIndex = frame.firstIndex() + entries.size();
        body(name, at, frame, commitments);
    }

    /** Returns the commitments of the entry. */
    private byte[] entry(String name, long at, RawFrame frame, byte[] bytes) {
        tree.append(bytes);
        noteRoot();
        var entry = new EntryAudit(bytes);
        entry.faults(frame.retentionClass(), last).forEach((kind, what) -> find(kind, name, at, what));
        last = entry.isKnown() ? Optional.of(entry) : last;
        return entry.commitments();
    }

    private void noteRoot() {
        if (tree.size() == signedSize) {
            rootAtSigned = tree.root();
        }
    }

    private void body(String name, long at, RawFrame frame, List<byte[]> commitments) {
        try {
            var opened = new BodyAudit(frame, keys).check(commitments);
            bodies += opened;
            unopened += commitments.size() - opened;
        } catch (BodyAudit.Wrong wrong) {
            find(wrong.kind(), name, at + wrong.offset(), wrong.what());
        }
    }

    private void find(Kind kind, String file, long offset, String what) {
        findings.add(new Finding(kind, file, offset, what));
    }
}
