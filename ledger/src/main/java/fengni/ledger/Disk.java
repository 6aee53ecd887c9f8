package fengni.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The files of one ledger folder, as far as the ledger uses them. The tests' disk loses what was not forced.
 *
 * <p>Safe for use by several threads.
 */
interface Disk {
    /** Returns the names of the plain files, sorted. */
    List<String> names() throws IOException;

    /** Creates an empty file, readable by its owner only; fails if there is one of that name. */
    DiskFile create(String name) throws IOException;

    /** Opens a file for reading only. */
    DiskFile read(String name) throws IOException;

    /** Opens a file for reading and writing. */
    DiskFile write(String name) throws IOException;

    /** Gives a file another name, replacing the file of that name, in one step. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Makes creations, renames and deletions survive a power loss. */
    void forceFolder() throws IOException;

    /** Keeps everyone else out until closed; empty when someone else is in. */
    Optional<Closeable> lock() throws IOException;

    /** Reads a small file whole; empty when there is none. One longer than {@code most} bytes is cut there. */
    default Optional<byte[]> readSmall(String name, int most) throws IOException {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        try (var file = read(name)) {
            return Optional.of(file.bytes(0, (int) Math.min(most, file.size())));
        }
    }

    /** Replaces a small file so that after this returns the new content survives a power loss, before it the old. */
    default void replace(String name, byte[] content) throws IOException {
        var fresh = name + ".new";
        if (names().contains(fresh)) {
            delete(fresh);
        }
        try (var file = create(fresh)) {
            file.write(content, 0);
            file.force(true);
        }
        rename(fresh, name);
        forceFolder();
    }
}
