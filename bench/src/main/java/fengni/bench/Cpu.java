package fengni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processor time that the kernel has booked on processes and on their children that have ended, in microseconds. */
final class Cpu {
    private static final int MICROS_PER_TICK = 10_000;
    private static final int USER = 11;
    private static final int CHILDREN_SYSTEM = 14;

    private Cpu() {}

    /** Returns user plus system time of the processes so far; the resolution is 10 ms. One that is gone counts 0. */
    static long micros(List<Long> processes) {
        return processes.stream().mapToLong(Cpu::micros).sum();
    }

    private static long micros(long process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            // the name in parentheses may hold spaces; the numbers begin behind it
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = USER; field <= CHILDREN_SYSTEM; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * MICROS_PER_TICK;
        } catch (IOException gone) {
            // its time was added to its parent's children when that waited for it
            return 0;
        }
    }
}
