package fengni.features;

import fengni.screen.Feature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * Tells by one number whether a set that was kept in a file holds the entries that a database has now: the sum of the hashes of
 * all entries that count, whatever their order. The database makes it in one pass, and no entry has to be read for it: {@link EntrySumTable}.
 *
 * @param version the newest change of any entry, 0 while there is none
 * @param sum modulo 2<sup>64</sup>
 */
record EntrySum(long version, long sum) {
    /** Returns that of entries that count at a version. */
    static EntrySum of(long version, List<Feature> entries) {
        var digest = sha256();
        long sum = 0;
        for (Feature each : entries) {
            byte[] hash = digest.digest(line(each).getBytes(StandardCharsets.UTF_8));
            sum += ByteBuffer.wrap(hash).getLong();
        }
        return new EntrySum(version, sum);
    }

    private static String line(Feature feature) {
        var how = feature.how();
        return String.join(
                "\n",
                feature.id(),
                Integer.toString(feature.version()),
                FeatureDraft.word(feature.kind()),
                FeatureTable.words(how.views()),
                Boolean.toString(how.layout()),
                Boolean.toString(how.encoded()),
                Boolean.toString(how.wholeWord()),
                Integer.toString(how.gap()),
                FeatureTable.pairs(feature.actions()),
                feature.riskClass(),
                FeatureDraft.word(feature.severity()),
                FeatureDraft.word(feature.actions().input()),
                FeatureDraft.word(feature.actions().output()),
                feature.source(),
                feature.pattern());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
