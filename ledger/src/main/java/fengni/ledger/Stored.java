package fengni.ledger;

import java.time.Instant;

/**
 * A record as it was kept, its groups checked against the commitments in the log.
 *
 * <p>The arrays belong to the receiver.
 *
 * @param index place in the log, from 0
 * @param type kind of record, 0 to 65535
 * @param retentionClass class of retention, 0 to 255
 * @param at when it was kept, to the millisecond; never before the record in front of it
 * @param who who it was about, as in {@link Draft}
 * @param what what it was about
 * @param decision what was decided
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the groups are bytes by nature
public record Stored(long index, int type, int retentionClass, Instant at, byte[] who, byte[] what, byte[] decision) {}
