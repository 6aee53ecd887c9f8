package fengni.marking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What a content number tells whoever holds the key: which node's ledger to open, and where to start looking.
 *
 * @param node the node, 0 to 65,535
 * @param day the day in China (UTC+8), epoch day 0 to 65,535
 * @param count place within the day, 0 to 2<sup>40</sup> - 1; rises with the time of issue
 */
public record ProducePlace(int node, int day, long count) {
    static final int COUNT_BITS = 40;
    private static final long MILLIS_A_DAY = 86_400_000L;
    /** Numbers a millisecond: 86,400,000 × 8,192 still fits in 40 bits. */
    private static final int SHARE_BITS = 13;

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    public ProducePlace {
        if (node < 0 || node > 0xFFFF || day < 0 || day > 0xFFFF || count < 0 || count >>> COUNT_BITS != 0) {
            throw new IllegalArgumentException("no place: node " + node + ", day " + day + ", count " + count);
        }
    }

    /** Returns the day in China on which the number was issued. */
    public LocalDate date() {
        return LocalDate.ofEpochDay(day);
    }

    /** Returns when the number was issued by the node's clock; late by a minute at most after a restart. */
    public Instant about() {
        return date().atStartOfDay().toInstant(CHINA).plusMillis(count >>> SHARE_BITS);
    }

    /** Returns the first position (day and count in 56 bits) that belongs to the instant. */
    static long position(Instant at) {
        long millis = at.toEpochMilli() + CHINA.getTotalSeconds() * 1000L;
        return Math.floorDiv(millis, MILLIS_A_DAY) << COUNT_BITS | Math.floorMod(millis, MILLIS_A_DAY) << SHARE_BITS;
    }

    static ProducePlace of(int node, long position) {
        return new ProducePlace(node, (int) (position >>> COUNT_BITS), position & (1L << COUNT_BITS) - 1);
    }

    static long span(long millis) {
        return millis << SHARE_BITS;
    }
}
