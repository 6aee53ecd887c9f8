package fengni.bench;

import fengni.Store;
import fengni.gateway.Gateway;
import fengni.gateway.GatewaySettings;
import fengni.gateway.PassThrough;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The process of one variant: {@code VARIANT UPSTREAM FOLDER}. It says its port, answers {@code heap} on its input with the
 * live heap after a collection, and ends at the end of its input or by SIGTERM.
 */
final class VariantProcess {
    private VariantProcess() {}

    /** Starts the variant of the arguments. */
    public static void main(String... arguments) throws IOException {
        var variant = Variant.valueOf(arguments[0]);
        var upstream = URI.create(arguments[1]);
        var folder = Files.createDirectories(Path.of(arguments[2]));
        if (variant == Variant.PASS_THROUGH) {
            serve(PassThrough.start(URI.create(upstream + "/chat/completions")));
        } else {
            serve(variant, upstream, folder);
        }
        listen();
        System.exit(0);
    }

    private static void serve(PassThrough bare) {
        System.out.println("port " + bare.port());
    }

    private static void serve(Variant variant, URI upstream, Path folder) {
        var store = variant.has(Variant.EVIDENCE)
                ? Optional.of(Store.open(folder.resolve("data")))
                : Optional.<Store>empty();
        var settings = GatewaySettings.on("127.0.0.1", 0).withDrain(Duration.ZERO);
        var gateway = Gateway.start(settings, new VariantParts(variant, upstream, folder).parts(store));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            gateway.close();
            store.ifPresent(Store::close);
        }));
        System.out.println("port " + gateway.port());
    }

    private static void listen() throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        int asked = 0;
        while (in.readLine() != null) {
            System.gc();
            var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            System.out.println("heap " + ++asked + " is " + heap.getUsed());
        }
    }
}
