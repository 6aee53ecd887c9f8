package fengni.attachments;

import java.nio.charset.StandardCharsets;

/** Content of a file, read without ever running over its end: a place outside holds nothing and matches nothing. */
final class Bytes {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final byte[] all;

    Bytes(byte[] all) {
        this.all = all;
    }

    byte[] all() {
        return all;
    }

    int length() {
        return all.length;
    }

    /** Returns one byte, 0 to 255; -1 outside. */
    int at(long place) {
        return place >= 0 && place < all.length ? all[(int) place] & 0xFF : -1;
    }

    /** Returns whether these bytes, one a character, stand at a place. */
    boolean is(long place, String bytes) {
        for (int i = 0; i < bytes.length(); i++) {
            if (at(place + i) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns where the bytes begin between two places, or -1. */
    int find(String bytes, int from, int to) {
        for (int place = Math.max(from, 0); place < Math.min(to, all.length); place++) {
            if (is(place, bytes)) {
                return place;
            }
        }
        return -1;
    }

    /** Returns an unsigned number of up to 8 bytes, the highest first; -1 if it is not whole inside, or above 2^63 - 1. */
    long big(long place, int size) {
        if (place < 0 || place + size > all.length) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | at(place + i);
        }
        return Math.max(number, -1);
    }

    /** As {@link #big}, the lowest byte first; up to 4 bytes. */
    long little(long place, int size) {
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | Math.max(at(place + i), 0);
        }
        return place < 0 || place + size > all.length ? -1 : number;
    }

    String text(long place, long size) {
        return place >= 0 && size >= 0 && place + size <= all.length
                ? new String(all, (int) place, (int) size, StandardCharsets.UTF_8)
                : "";
    }

    /** Returns where a ZIP archive's end record stands whose comment ends with the file, or -1. */
    int zipEnd() {
        for (int place = all.length - END_RECORD;
                place >= Math.max(0, all.length - END_RECORD - LONGEST_COMMENT);
                place--) {
            if (is(place, "PK\5\6") && place + END_RECORD + little(place + 20, 2) == all.length) {
                return place;
            }
        }
        return -1;
    }

    /** Returns whether programs would find an archive from the end; they bear some bytes behind it. */
    boolean endsAsZip() {
        return find("PK\5\6", all.length - END_RECORD - LONGEST_COMMENT, all.length) >= 0;
    }
}
