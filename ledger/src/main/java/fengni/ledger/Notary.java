package fengni.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Signs what is durable, within a second after data and at the end. Before it signs it reads the new frames back from
 * the file and computes their leaves a second way.
 *
 * <p>If the power fails before the rename has been forced, the older checkpoint stands; the records are safe without.
 */
final class Notary implements Runnable {
    private final Disk disk;
    private final LedgerSettings settings;
    private final Places places;
    private final Committer committer;
    private final long pauseMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private final SecondTree tree;
    private boolean closing;
    private volatile Checkpoint newest;

    Notary(Disk disk, LedgerSettings settings, Places places, Committer committer, Start start) {
        this.disk = disk;
        this.settings = settings;
        this.places = places;
        this.committer = committer;
        this.pauseMillis = start.pauseMillis();
        this.newest = start.signed();
        this.tree = start.tree();
    }

    /**
     * @param signed newest checkpoint on disk
     * @param tree what it covers
     * @param pauseMillis between two looks for new data
     */
    record Start(Checkpoint signed, SecondTree tree, long pauseMillis) {}

    Checkpoint newest() {
        return newest;
    }

    @Override
    public void run() {
        lock.lock();
        try {
            while (!closing && committer.ended().isEmpty()) {
                var woken = over.await(pauseMillis, TimeUnit.MILLISECONDS);
                if (!woken) {
                    sign();
                }
            }
        } catch (InterruptedException fault) {
            committer.end(new LedgerException(new LedgerException.Fault(fault.toString()), fault));
        } catch (LedgerException told) {
            committer.end(told);
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closing = true;
            over.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Signs everything durable, if there is anything new. Ends the ledger if that fails. */
    void sign() {
        lock.lock();
        try {
            var durable = committer.durable();
            if (durable.size() > newest.size()) {
                readBack(durable);
                newest = write(durable);
            }
        } catch (IOException failure) {
            throw ended(LedgerException.failed(failure));
        } catch (BadBytes bad) {
            throw ended(new LedgerException(new LedgerException.NotAsWritten(bad.what())));
        } catch (LedgerException told) {
            throw ended(told);
        } finally {
            lock.unlock();
        }
    }

    private void readBack(Committer.Durable durable) throws IOException, BadBytes {
        while (tree.size() < durable.size()) {
            var place = places.find(tree.size()).orElseThrow(() -> new BadBytes(0, "no frame holds " + tree.size()));
            try (var file = disk.read(place.file())) {
                append(RawFrame.read(file, place.offset(), file.size() - place.offset()));
            }
        }
        if (!Arrays.equals(tree.root(), durable.root())) {
            throw new BadBytes(0, "the bytes on disk have another root than what was written, at " + tree.size());
        }
    }

    private void append(RawFrame frame) throws BadBytes {
        long index = frame.firstIndex();
        if (index > tree.size()) {
            throw new BadBytes(32, "a frame begins at " + index + ", not at " + tree.size());
        }
        for (byte[] entry : frame.entries()) {
            if (index++ == tree.size()) {
                tree.append(entry);
            }
        }
    }

    private Checkpoint write(Committer.Durable durable) throws IOException {
        return write(disk, settings, durable.size(), durable.root());
    }

    /** Signs and replaces the checkpoint; after this returns it survives a power loss. */
    static Checkpoint write(Disk disk, LedgerSettings settings, long size, byte[] root) throws IOException {
        var text = Checkpoint.text(settings.origin(), size, root);
        var note = SignedNote.sign(text, settings.signer()).toString();
        disk.replace(Checkpoint.FILE, note.getBytes(StandardCharsets.UTF_8));
        return new Checkpoint(settings.origin(), size, HexFormat.of().formatHex(root), note);
    }

    private LedgerException ended(LedgerException reason) {
        committer.end(reason);
        return reason;
    }
}
