package fengni.label.sound;

import fengni.label.file.Limits;
import fengni.label.file.Medium;
import fengni.label.file.Slice;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What is heard of an Ogg file: the packet of the stream's own data, its tables, and the pages of sound but for their numbers
 * and check sums, which change where comments need more pages.
 */
final class OggContent {
    private OggContent() {}

    /** Returns nothing for more pages than are taken on. */
    static Optional<Medium> of(Medium file, Ogg ogg) throws Broken {
        if (ogg.behind() > 4L * Limits.PARTS) {
            return Optional.empty();
        }
        var parts = new ArrayList<Medium>();
        var first = OggPage.at(file, 0);
        parts.add(file.part(first.body(), first.end()));
        ogg.packets().stream().skip(1).map(Slice::bytes).map(Medium::of).forEach(parts::add);
        for (long at = ogg.pages().getLast().end();
                at < file.length();
                at = OggPage.at(file, at).end()) {
            var page = OggPage.at(file, at);
            parts.add(file.part(at, at + OggPage.SEQUENCE));
            parts.add(file.part(at + OggPage.SEGMENTS, page.end()));
        }
        return Optional.of(Medium.row(parts));
    }
}
