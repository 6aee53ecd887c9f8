package fengni.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The processor time that the kernel has booked on a process and its children, in microseconds. */
final class Cpu {
    private static final int MICROS_PER_TICK = 10_000;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private Cpu() {}

    /** Returns user plus system time of the processes so far; the resolution is 10 ms. */
    static long micros(List<Long> processes) {
        return processes.stream().mapToLong(Cpu::micros).sum();
    }

    private static long micros(long process) {
        try {
            var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            // the name in parentheses may hold spaces; the numbers begin behind it
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MICROS_PER_TICK;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
