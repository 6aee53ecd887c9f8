package fengni;

import fengni.ConfigurationLoader.Loaded;
import fengni.cli.Words;
import fengni.evidence.Recorder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;

/**
 * What a real installation keeps, in a folder of its own: encrypted ledger, database with the index, numbers of content.
 * Stands in this package because opening it is private to the program.
 */
@NullMarked
public final class Store implements AutoCloseable {
    private final DataFolder folder;
    private final Keeping keeping;

    private Store(Configuration configuration) {
        this.folder = DataFolder.take(configuration.data());
        this.keeping = Keeping.open(folder, configuration);
    }

    /** Opens everything as {@code fengni up} does, with no settings but the folder. */
    public static Store open(Path folder) {
        var loader = new ConfigurationLoader(Words.of("fengni.words", "en"));
        return switch (loader.load(folder, Optional.empty(), Map.of(), Map.of(), false)) {
            case Loaded.Good(var configuration) -> new Store(configuration);
            case Loaded.Bad(var problems) -> throw new IllegalStateException(String.join("; ", problems));
        };
    }

    public Recorder recorder() {
        return keeping.evidence.recorder();
    }

    public DataSource database() {
        return keeping.database;
    }

    public String produceId() {
        return keeping.produceIds.next();
    }

    @Override
    public void close() {
        keeping.close();
        folder.close();
    }
}
