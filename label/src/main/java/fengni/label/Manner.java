package fengni.label;

import fengni.label.Inspector.Depth;

/**
 * How an inspection is made: how far it goes, and whose keys it trusts.
 *
 * @param mostFiles of an archive; one with more is not looked at
 */
record Manner(Depth depth, TrustedKeys trusted, int mostFiles) {
    Manner {
        mostFiles = Math.min(mostFiles, ArchiveMembers.MOST);
    }

    Manner(Depth depth, TrustedKeys trusted) {
        this(depth, trusted, ArchiveMembers.MOST);
    }
}
