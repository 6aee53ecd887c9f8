package fengni;

import fengni.cli.Exit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;

/** What sets a trial apart: it shows its keys and keeps bodies in clear, so it stays on loopback and in a folder of its own. */
final class Trial {
    private static final String MARK = "trial";

    private Trial() {}

    /**
     * Marks a new folder as a trial's, or checks that a used one fits.
     *
     * @throws StartRefused if a trial would mix with a real installation, or would be reachable from elsewhere
     */
    static void mustMatch(DataFolder folder, Configuration configuration) {
        boolean marked = Files.exists(folder.resolve(MARK));
        boolean used = Files.exists(folder.resolve("keys"));
        if (marked && !configuration.sample()) {
            throw new StartRefused(Exit.USAGE, "sample.mixed", folder.path());
        }
        if (!configuration.sample()) {
            return;
        }
        if (used && !marked) {
            throw new StartRefused(Exit.USAGE, "sample.real", folder.path());
        }
        mustStayOnLoopback(configuration.text("host"));
        mark(folder);
    }

    private static void mark(DataFolder folder) {
        try {
            Files.writeString(folder.resolve(MARK), "sample content, bodies in clear\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void mustStayOnLoopback(String host) {
        try {
            if (!InetAddress.getByName(host).isLoopbackAddress()) {
                throw new StartRefused(Exit.USAGE, "sample.loopback", host);
            }
        } catch (UnknownHostException nowhere) {
            throw new StartRefused(Exit.USAGE, "sample.loopback", host);
        }
    }
}
