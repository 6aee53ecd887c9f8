package fengni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What Linux says of the machine and of a process. */
public final class Machine {
    private Machine() {}

    /** Returns the load average of the last 1, 5 and 15 minutes. */
    public static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*$", "$1");
    }

    /** Returns cores, version and load in one line. */
    public static String setting() throws IOException {
        return "%d cores, Java %s, load average %s"
                .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
    }

    /** Returns how many files a process started from here may open. */
    static long mostOpenFiles() throws IOException {
        return number(Path.of("/proc/self/limits"), "Max open files\\s+(\\d+)");
    }

    /** Returns the resident memory of a process in MiB. */
    static long resident(long process) throws IOException {
        return number(Path.of("/proc/" + process + "/status"), "VmRSS:\\s+(\\d+)") / 1024;
    }

    private static long number(Path file, String pattern) throws IOException {
        var matcher = Pattern.compile(pattern).matcher(Files.readString(file));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : Long.MAX_VALUE;
    }
}
