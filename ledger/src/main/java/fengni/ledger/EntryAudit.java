package fengni.ledger;

import fengni.ledger.Finding.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One entry as {@link Fsck} sees it. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record EntryAudit(byte[] bytes) {
    boolean isKnown() {
        return bytes.length == 116 && bytes[0] == 1;
    }

    /** Returns 96 bytes, or none when the version is unknown. */
    byte[] commitments() {
        return isKnown() ? Arrays.copyOfRange(bytes, 20, 116) : new byte[0];
    }

    private long at() {
        return RawFrame.number(bytes, 4, 8);
    }

    private long sequence() {
        return RawFrame.number(bytes, 12, 8);
    }

    Map<Kind, String> faults(int frameClass, Optional<EntryAudit> before) {
        Map<Kind, String> faults = new EnumMap<>(Kind.class);
        if (bytes[0] != 1) {
            faults.put(Kind.UNKNOWN_FORMAT, "entry version " + (bytes[0] & 0xFF));
        } else if (!isKnown()) {
            faults.put(Kind.BAD_ENTRY, "an entry of " + bytes.length + " bytes");
        } else {
            if ((bytes[3] & 0xFF) != frameClass) {
                faults.put(Kind.BAD_ENTRY, "an entry of class " + (bytes[3] & 0xFF) + " in a frame of " + frameClass);
            }
            before.ifPresent(earlier -> compare(earlier, faults));
        }
        return faults;
    }

    private void compare(EntryAudit earlier, Map<Kind, String> faults) {
        if (at() < earlier.at()) {
            faults.put(Kind.STEP_BACK, "time steps back to " + Instant.ofEpochMilli(at()));
        }
        if (sequence() != earlier.sequence() + 1) {
            faults.put(Kind.STEP_BACK, "sequence " + sequence() + " follows " + earlier.sequence());
        }
    }
}
