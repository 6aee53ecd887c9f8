package fengni;

import fengni.ConfigurationLoader.Loaded;
import fengni.cli.Words;
import fengni.registry.verification.Verification;
import fengni.vault.Vault;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;

/** A trial with its registry, in this process. Stands in this package because starting it is private to the program. */
@NullMarked
public final class RegistryAtWork implements AutoCloseable {
    private final Installation installation;
    private final String storeKey;

    private RegistryAtWork(Installation installation) {
        this.installation = installation;
        this.storeKey = new Sampling(installation).prepare().storeKey();
    }

    /** Starts it as {@code fengni up --sample} does, on free ports. */
    public static RegistryAtWork start(Path folder) {
        var loader = new ConfigurationLoader(Words.of("fengni.words", "en"));
        var flags = Map.of("port", "0", "gateway.port", "0");
        return switch (loader.load(folder, Optional.empty(), Map.of(), flags, true)) {
            case Loaded.Good(var configuration) -> new RegistryAtWork(Installation.start(configuration));
            case Loaded.Bad(var problems) -> throw new IllegalStateException(String.join("; ", problems));
        };
    }

    public String address() {
        return installation.consoleAddress().orElseThrow();
    }

    public String storeKey() {
        return storeKey;
    }

    public DataSource database() {
        return installation.keeping().database;
    }

    public Vault vault() {
        return installation.keeping().vault;
    }

    public Verification verification() {
        return installation.console().orElseThrow().context().getBean(Verification.class);
    }

    @Override
    public void close() {
        installation.close();
    }
}
