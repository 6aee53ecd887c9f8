package fengni.screen;

import fengni.screen.snapshot.BadSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One version of a feature database, ready to review content (Article 10).
 *
 * <p>Immutable and safe for use by any number of threads; a new version is a new set. The time of a review grows in
 * proportion to the length of the text plus the number of its hits, whatever the entries are.
 *
 * <p>A set is a snapshot: whoever makes it leaves out entries that are not valid at the time ({@link Feature#validAt}).
 */
public final class FeatureSet {
    /** So many words may lie beside the large tables for every word in them, … */
    private static final int ONE_IN = 8;
    /** … at least so many, since small sets are made anew soon enough only when they must be, … */
    private static final int FEWEST_CHANGES = 256;
    /** … and at most so many, since each change makes the small tables anew. */
    private static final int MOST_CHANGES = 4_096;

    private final String version;
    private final Checked checked;
    private final Compiled compiled;

    private FeatureSet(String version, Checked checked, Compiled compiled) {
        this.version = version;
        this.checked = checked;
        this.compiled = compiled;
    }

    /**
     * Makes a set.
     *
     * @param version names the set in every review
     * @throws BadFeatures with every finding of {@link #check}, if there is one
     */
    public static FeatureSet of(String version, List<Feature> features) {
        var check = new FeatureCheck();
        sound(check, features);
        return new FeatureSet(version, Checked.of(check.standing()), Compiled.of(check.standing()));
    }

    /**
     * Opens a set that was saved; nothing is checked or built again. It reviews as the saved one did; the first change of it
     * takes the time of a check of all entries.
     *
     * @throws IOException when the file isn't there or can't be read
     * @throws BadSnapshot when it can't be used: the set is to be made anew of its entries
     */
    public static FeatureSet open(Path file) throws IOException {
        var snapshot = SetSnapshot.read(file);
        return new FeatureSet(
                snapshot.version(), Checked.later(snapshot.compiled().features()), snapshot.compiled());
    }

    /**
     * Saves this set to a file that only the same build of the engine opens, on the same version of Java. Once this returns
     * the file survives a crash; before, what was there under its name does. One that was changed is {@link #merged} first.
     *
     * @throws IOException when the file can't be written
     */
    public void save(Path file) throws IOException {
        var whole = checked.isWhole() && changes() == 0 ? this : merged();
        new SetSnapshot(version, whole.compiled).write(file);
    }

    /** Returns everything that keeps these entries from being a set: each {@link Fault} that is not about a file. */
    public static List<Finding> check(List<Feature> features) {
        return findings(new FeatureCheck(), features);
    }

    /**
     * Returns everything that keeps this set from being changed so: what {@link #check} would find of the entries as they
     * would be. The time grows with what comes and goes, not with the set.
     *
     * @param added come behind the entries that stay
     * @param leaving ids of entries of this set
     * @throws IllegalArgumentException when there is no entry of one of these ids
     */
    public List<Finding> checkChange(List<Feature> added, Set<String> leaving) {
        return findings(beside(leaving), added);
    }

    /**
     * Returns this set after a change. It finds in any text what a set of these entries would that is made whole, and
     * shares the large tables of this one, so that it is there in milliseconds. An entry that is replaced leaves and is
     * added.
     *
     * <p>Until {@link #merged} each review looks at a text once more for the words that were added, and streams may still
     * hold text back for a while for words that left. When more than an eighth of the words changed, 256 at least and 4,096
     * at most, or no entry stays, the set is made whole at once.
     *
     * @param other names the new set in every review
     * @param added come behind the entries that stay
     * @param leaving ids of entries of this set
     * @throws BadFeatures with every finding of {@link #checkChange}, if there is one
     * @throws IllegalArgumentException when there is no entry of one of these ids
     */
    public FeatureSet changed(String other, List<Feature> added, Set<String> leaving) {
        var check = beside(leaving);
        sound(check, added);
        var after = check.standing();
        boolean isNew = size() == leaving.size();
        if (isNew || changes() + added.size() + leaving.size() > mostChanges()) {
            return whole(other, after.present());
        }
        var made = new FeatureSet(
                other,
                Checked.of(after),
                compiled.changed(CompiledChange.between(checked.get(), after, leaving, compiled.rules())));
        return made.changes() > mostChanges() ? whole(other, after.present()) : made;
    }

    /** Returns how many words lie beside the large tables; 0 for a set that was made whole. */
    public int changes() {
        return compiled.changes();
    }

    /** Returns this set made whole: it finds the same, faster. This takes about as long as {@link #of}. */
    public FeatureSet merged() {
        return whole(version, features());
    }

    private static FeatureSet whole(String version, List<Feature> sound) {
        var standing = Standing.of(sound);
        return new FeatureSet(version, Checked.of(standing), Compiled.of(standing));
    }

    /** Returns whether there is an entry of this id. */
    public boolean has(String entry) {
        return checked.get().isTaken(entry);
    }

    /** Returns the entries in their order. */
    public List<Feature> features() {
        return checked.present();
    }

    private int mostChanges() {
        return Math.clamp(
                (compiled.matcher().size() - compiled.matcher().added()) / ONE_IN, FEWEST_CHANGES, MOST_CHANGES);
    }

    private FeatureCheck beside(Set<String> leaving) {
        return new FeatureCheck(
                checked.get(), leaving, classes -> CompiledChange.naming(classes, checked.get(), compiled.rules()));
    }

    private static void sound(FeatureCheck check, List<Feature> features) {
        var findings = findings(check, features);
        if (!findings.isEmpty()) {
            throw new BadFeatures(findings);
        }
    }

    private static List<Finding> findings(FeatureCheck check, List<Feature> features) {
        var findings = new ArrayList<Finding>();
        features.forEach(feature -> findings.addAll(check.add(feature)));
        findings.addAll(check.end());
        return List.copyOf(findings);
    }

    public String version() {
        return version;
    }

    /** Returns the number of entries. */
    public int size() {
        return checked.size();
    }

    /** Reviews a whole prompt or answer. A stream of the same text finds the same hits, however it is split. */
    public Review review(CharSequence text, Direction direction) {
        return review(text, Context.of(direction));
    }

    /** Reviews a whole text that stands somewhere. */
    public Review review(CharSequence text, Context context) {
        if (compiled.isPlainlyClean(text)) {
            return new Review(Decision.PASS, List.of(), version);
        }
        var scan = new Scan(
                compiled,
                context,
                StreamPolicy.STRICT,
                (start, end) -> text.subSequence(start, end).toString());
        scan.read(text);
        scan.finish();
        return scan.review(version);
    }

    /** Begins the review of a streamed prompt or answer, which stays with this version to its end. */
    public StreamReview stream(Direction direction) {
        return stream(Context.of(direction), StreamPolicy.STRICT);
    }

    /** Begins the review of a stream, which stays with this version to its end. */
    public StreamReview stream(Context context, StreamPolicy policy) {
        return new StreamReview(compiled, context, policy, version, true);
    }
}
