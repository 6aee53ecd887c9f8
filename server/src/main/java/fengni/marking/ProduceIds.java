package fengni.marking;

import fengni.vault.PrivateFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Numbers the content that a node produces (labelling measures, Art. 5: the content number; GB 45438-2025, Appendix E,
 * field ProduceID).
 *
 * <p>A number is never issued twice: positions rise with the clock, and before one is issued a mark above it is durable
 * in the folder. A restart goes on above the mark, so neither a clock set back nor a power cut repeats one; and should
 * the folder be restored from an old copy, the clock alone still keeps the numbers apart. Only both together could
 * repeat, or two nodes with one number.
 *
 * <p>Safe for use by many threads. About once a minute of use an issue waits for the disk.
 */
public final class ProduceIds {
    private static final long RESERVED_MILLIS = 60_000;

    private final int node;
    private final ProduceCode code;
    private final IssueMark mark;
    private final Clock clock;
    private long next;
    private long reserved;

    private ProduceIds(int node, ProduceCode code, IssueMark mark, Clock clock) {
        this.node = node;
        this.code = code;
        this.mark = mark;
        this.clock = clock;
        this.next = mark.read();
        this.reserved = next;
    }

    /**
     * Goes on where the folder's mark stands; starts one where none is. One process at a time holds the folder.
     *
     * @param folder private to the owner, made if missing
     * @param node this node's number within the installation, 0 to 65,535, never shared
     * @param key32 32 bytes that stay the same for ever, as the vault keeps them
     * @throws fengni.vault.VaultRefused if the folder or its mark cannot be trusted
     */
    public static ProduceIds open(Path folder, int node, byte[] key32, Clock clock) {
        if (node < 0 || node > 0xFFFF) {
            throw new IllegalArgumentException("a node's number is 0 to 65535, not " + node);
        }
        return new ProduceIds(node, new ProduceCode(key32), new IssueMark(PrivateFolder.at(folder), node), clock);
    }

    /** Returns a number that was never issued before: 32 lower-case hex digits. */
    public String next() {
        return code.write(ProducePlace.of(node, take()));
    }

    /** Returns what a number of this installation tells; empty for any other text. */
    public Optional<ProducePlace> read(String number) {
        return code.read(number);
    }

    private synchronized long take() {
        long position = Math.max(next, ProducePlace.position(clock.instant()));
        if (position >= reserved) {
            long further = position + ProducePlace.span(RESERVED_MILLIS);
            mark.write(further);
            reserved = further;
        }
        next = position + 1;
        return position;
    }
}
