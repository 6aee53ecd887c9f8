package fengni.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The public list whole, as it stood once on a day.
 *
 * @param day in China, the day on which it was made
 * @param manifestSha256 names the manifest; the manifest of the next day repeats it
 * @param kept whether its files are still here
 */
record Dump(LocalDate day, Instant made, int entries, String manifestSha256, boolean kept, List<File> files) {
    Dump {
        files = List.copyOf(files);
    }

    /**
     * One of its files.
     *
     * @param bytes of the file as it is downloaded
     * @param lines with content, without a head
     */
    record File(DumpFormat format, String sha256, long bytes, int lines) {}

    static String name(LocalDate day, String ending) {
        return "registry-" + day + "." + ending;
    }

    String path(String ending) {
        return Places.DUMPS + "/" + name(day, ending);
    }
}
