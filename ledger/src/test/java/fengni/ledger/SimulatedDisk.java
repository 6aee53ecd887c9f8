package fengni.ledger;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A disk in memory that can lose power: of what was not forced, each 512-byte sector, each change of a length and each
 * change of the folder survives or not, by seed. It can also fail at the n-th operation that changes something.
 */
final class SimulatedDisk implements Disk {
    private static final int SECTOR = 512;

    private final Random random;
    private final TreeMap<String, Node> folder = new TreeMap<>();
    private TreeMap<String, Node> forcedFolder = new TreeMap<>();
    private final List<FolderChange> changes = new ArrayList<>();
    private boolean forcesFiles = true;
    private boolean forcesFolder = true;
    private long failAt = Long.MAX_VALUE;
    private boolean failsForGood = true;
    private long operations;
    private boolean locked;

    SimulatedDisk(long seed) {
        this.random = new Random(seed);
    }

    /** A file's bytes now, and those that a power loss leaves for certain. */
    private static final class Node {
        private byte[] now = new byte[0];
        private byte[] forced = new byte[0];
    }

    private interface FolderChange {
        void apply(Map<String, Node> folder);
    }

    /** From now on forcing a file does nothing: a ledger on such a disk must lose records. */
    SimulatedDisk withoutForce() {
        forcesFiles = false;
        return this;
    }

    SimulatedDisk withoutFolderForce() {
        forcesFolder = false;
        return this;
    }

    /** The n-th changing operation from now fails, and every one after it if the failure is for good. */
    synchronized SimulatedDisk failAfter(long n, boolean forGood) {
        failAt = operations + n;
        failsForGood = forGood;
        return this;
    }

    synchronized long operations() {
        return operations;
    }

    /** Cuts the power and returns what a next start finds. */
    synchronized SimulatedDisk afterPowerLoss() {
        var next = new SimulatedDisk(random.nextLong());
        var survived = new TreeMap<>(forcedFolder);
        changes.stream().filter(change -> random.nextBoolean()).forEach(change -> change.apply(survived));
        survived.forEach((name, node) -> {
            var kept = new Node();
            kept.now = survivor(node);
            kept.forced = kept.now.clone();
            next.folder.put(name, kept);
        });
        next.forcedFolder = new TreeMap<>(next.folder);
        return next;
    }

    /** Returns the same files on a well disk, as when only the process died. */
    synchronized SimulatedDisk afterKill() {
        var next = new SimulatedDisk(random.nextLong());
        folder.forEach((name, node) -> {
            var kept = new Node();
            kept.now = node.now.clone();
            kept.forced = node.now.clone();
            next.folder.put(name, kept);
        });
        next.forcedFolder = new TreeMap<>(next.folder);
        return next;
    }

    /** Three ways to die: the length is forced or new, and each sector likewise; unwritten sectors read as zeros. */
    private byte[] survivor(Node node) {
        boolean longLength = random.nextInt(4) > 0;
        var kept = Arrays.copyOf(node.forced, longLength ? node.now.length : node.forced.length);
        boolean inOrder = random.nextBoolean();
        boolean lost = false;
        for (int at = 0; at < Math.min(kept.length, node.now.length); at += SECTOR) {
            lost = (inOrder && lost) || random.nextInt(3) == 0;
            int length = Math.min(SECTOR, Math.min(kept.length, node.now.length) - at);
            if (!lost) {
                System.arraycopy(node.now, at, kept, at, length);
            }
        }
        return kept;
    }

    private void operate() throws IOException {
        operations++;
        if (operations == failAt || (operations > failAt && failsForGood)) {
            throw new IOException("simulated: no space left on device");
        }
    }

    private void change(FolderChange change) {
        change.apply(folder);
        changes.add(change);
    }

    private Node node(String name) throws IOException {
        var node = folder.get(name);
        if (node == null) {
            throw new FileNotFoundException(name);
        }
        return node;
    }

    @Override
    public synchronized List<String> names() {
        return List.copyOf(folder.keySet());
    }

    @Override
    public synchronized DiskFile create(String name) throws IOException {
        operate();
        var node = new Node();
        change(names -> names.put(name, node));
        return new File(node);
    }

    @Override
    public synchronized DiskFile read(String name) throws IOException {
        return new File(node(name));
    }

    @Override
    public synchronized DiskFile write(String name) throws IOException {
        return new File(node(name));
    }

    @Override
    public synchronized void rename(String from, String to) throws IOException {
        operate();
        var node = node(from);
        change(names -> {
            names.remove(from);
            names.put(to, node);
        });
    }

    @Override
    public synchronized void delete(String name) throws IOException {
        operate();
        change(names -> names.remove(name));
    }

    @Override
    public synchronized void forceFolder() throws IOException {
        operate();
        if (forcesFolder) {
            forcedFolder = new TreeMap<>(folder);
            changes.clear();
        }
    }

    @Override
    public synchronized Optional<Closeable> lock() {
        if (locked) {
            return Optional.empty();
        }
        locked = true;
        return Optional.of(() -> locked = false);
    }

    synchronized void put(String name, byte[] bytes) {
        var node = new Node();
        node.now = bytes.clone();
        node.forced = bytes.clone();
        folder.put(name, node);
        forcedFolder.put(name, node);
    }

    synchronized byte[] get(String name) {
        var node = folder.get(name);
        return node == null ? new byte[0] : node.now.clone();
    }

    private final class File implements DiskFile {
        private final Node node;

        File(Node node) {
            this.node = node;
        }

        @Override
        public long size() {
            synchronized (SimulatedDisk.this) {
                return node.now.length;
            }
        }

        @Override
        public int read(byte[] into, long at) {
            synchronized (SimulatedDisk.this) {
                int length = (int) Math.max(0, Math.min(into.length, node.now.length - at));
                System.arraycopy(node.now, (int) at, into, 0, length);
                return length;
            }
        }

        @Override
        public void write(byte[] bytes, long at) throws IOException {
            synchronized (SimulatedDisk.this) {
                try {
                    operate();
                } catch (IOException full) {
                    put(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)), at); // a failing write may get half way
                    throw full;
                }
                put(bytes, at);
            }
        }

        private void put(byte[] bytes, long at) {
            node.now = Arrays.copyOf(node.now, (int) Math.max(node.now.length, at + bytes.length));
            System.arraycopy(bytes, 0, node.now, (int) at, bytes.length);
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (SimulatedDisk.this) {
                operate();
                node.now = Arrays.copyOf(node.now, (int) Math.min(size, node.now.length));
            }
        }

        @Override
        public void force(boolean metadata) throws IOException {
            synchronized (SimulatedDisk.this) {
                operate();
                if (forcesFiles) {
                    node.forced = node.now.clone();
                }
            }
        }

        @Override
        public void close() {}
    }
}
