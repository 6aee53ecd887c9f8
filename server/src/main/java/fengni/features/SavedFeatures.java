package fengni.features;

import fengni.screen.FeatureSet;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The set in use, kept in a file so that a start need not build it. The database alone counts: a file that holds other
 * entries than it, or can't be used, is passed over, and the next whole set takes its place.
 *
 * <p>Not thread-safe.
 *
 * @param file where it is, or none where nothing is to be kept
 */
record SavedFeatures(Optional<Path> file, DataSource database) {
    private static final System.Logger LOG = System.getLogger(SavedFeatures.class.getName());

    /** Returns the kept set if it holds exactly the entries of the newest version. */
    Optional<KnownSet> open() {
        return file.flatMap(this::open);
    }

    private Optional<KnownSet> open(Path from) {
        try {
            var set = FeatureSet.open(from);
            var newest = new EntrySumTable(database).sum();
            boolean holds = set.version().equals(KnownSet.name(newest.version()))
                    && EntrySum.of(newest.version(), set.features()).equals(newest);
            return holds ? Optional.of(new KnownSet(newest.version(), set)) : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "kept features cannot be used and are built anew: " + failure);
            return Optional.empty();
        }
    }

    /** Keeps a set; if that fails the next start builds it. */
    void save(KnownSet known) {
        try {
            if (file.isPresent()) {
                known.set().save(file.get());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "features cannot be kept, the next start builds them: " + failure);
        }
    }
}
