package fengni.label.matroska;

import fengni.label.Obstacle;
import fengni.label.file.Medium;

/** What was done to packets before they were put into blocks (RFC 9559, 5.1.4.1.31): only taking away what all begin with is undone. */
final class ContentEncoding {
    private static final long ENCODING = 0x6240;
    private static final long SCOPE = 0x5032;
    private static final long COMPRESSION = 0x5034;
    private static final long ALGORITHM = 0x4254;
    private static final long SETTINGS = 0x4255;
    private static final long ENCRYPTION = 0x5035;

    /** In every block, and not in the private data of the codec. */
    private static final int BLOCKS = 1;

    private static final int STRIPPED = 3;
    private static final int MOST = 64;

    private ContentEncoding() {}

    /** @throws Obstacle if anything else was done */
    static byte[] stripped(Medium medium, Element encodings) throws Obstacle {
        var stripped = new byte[0];
        int count = 0;
        for (Element encoding : encodings.children(medium)) {
            if (!encoding.is(ENCODING)) {
                continue;
            }
            if (++count > 1) {
                throw SoundTrack.layout(encoding.at(), "ContentEncodings");
            }
            var children = encoding.children(medium);
            boolean encrypted = children.stream().anyMatch(child -> child.is(ENCRYPTION));
            if (encrypted || children.stream().noneMatch(child -> child.is(COMPRESSION))) {
                throw SoundTrack.layout(encoding.at(), encrypted ? "ContentEncryption" : "ContentEncoding");
            }
            for (Element child : children) {
                if (child.is(SCOPE) && PictureEntry.number(medium, child) != BLOCKS) {
                    throw SoundTrack.layout(child.at(), "ContentEncodingScope");
                }
                if (child.is(COMPRESSION)) {
                    stripped = prefix(medium, child);
                }
            }
        }
        return stripped;
    }

    private static byte[] prefix(Medium medium, Element compression) throws Obstacle {
        long algorithm = 0;
        var prefix = new byte[0];
        for (Element child : compression.children(medium)) {
            if (child.is(ALGORITHM)) {
                algorithm = PictureEntry.number(medium, child);
            } else if (child.is(SETTINGS) && child.size() <= MOST) {
                prefix = medium.between(child.body(), child.end()).bytes();
            }
        }
        if (algorithm != STRIPPED || prefix.length == 0) {
            throw SoundTrack.layout(compression.at(), "ContentCompAlgo " + algorithm);
        }
        return prefix;
    }
}
