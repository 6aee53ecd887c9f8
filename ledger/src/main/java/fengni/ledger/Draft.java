package fengni.ledger;

/**
 * A record before it is kept: what kind it is, how long it must stay, and its three field groups.
 *
 * <p>The arrays are not copied: the caller hands them over and must not change them until the append has returned.
 * Nothing refers to them afterwards. An empty array is a group without content.
 *
 * @param type kind of record, 0 to 65535; from {@link #RESERVED_TYPES} on they are the ledger's own
 * @param retentionClass class of retention, 0 to 255; 255 is the class of the ledger's own records
 * @param who account, addresses, device: canonical JSON in UTF-8, see {@link CanonicalJson}
 * @param what prompt, output, hashes of media: as above
 * @param decision verdict, rule, label, disposal: as above
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy of every prompt would cost more than it guards
public record Draft(int type, int retentionClass, byte[] who, byte[] what, byte[] decision) {
    /** First record type that only the ledger itself writes. */
    public static final int RESERVED_TYPES = 0xFF00;

    /** Longest sum of the three groups, in bytes. */
    public static final int LONGEST = 16 << 20;

    public Draft {
        if (type < 0 || type > 0xFFFF) {
            throw new IllegalArgumentException("record type " + type + " is not within 0 to 65535");
        }
        if (retentionClass < 0 || retentionClass > 0xFF) {
            throw new IllegalArgumentException("retention class " + retentionClass + " is not within 0 to 255");
        }
        long length = (long) who.length + what.length + decision.length;
        if (length > LONGEST) {
            throw new IllegalArgumentException("a record of " + length + " bytes is longer than " + LONGEST);
        }
    }

    int bytes() {
        return who.length + what.length + decision.length;
    }
}
