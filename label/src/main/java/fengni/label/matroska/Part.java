package fengni.label.matroska;

import fengni.label.file.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * An element as the read-back sees it: its name in hexadecimal, as in the tables of RFC 9559, and where it stands in its
 * file.
 *
 * @param told false if its size is not told
 */
record Part(Medium file, String name, long at, long body, long end, boolean told) {
    private static final int MOST = 1 << 20;
    private static final Set<String> TOP =
            Set.of("114d9b74", "1549a966", "1654ae6b", "1043a770", "1f43b675", "1c53bb6b", "1941a469", "1254c367");

    /** Why the file is not given out. */
    static final class Differs extends Exception {
        private static final long serialVersionUID = 1;

        Differs(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    boolean isRoom() {
        return is("ec");
    }

    /** Returns it with its head. */
    Medium whole() {
        return file.part(at, end);
    }

    Medium held() {
        return file.part(body, end);
    }

    String text() {
        return new String(file.slice(body, end - body).bytes(), StandardCharsets.UTF_8);
    }

    /** Returns a number of at most eight bytes, not negative. */
    long number() throws Differs {
        long number = 0;
        for (byte octet : file.slice(body, Math.min(9, end - body)).bytes()) {
            number = number << 8 | (octet & 0xff);
        }
        if (end - body > 8 || number < 0) {
            throw new Differs("number " + name);
        }
        return number;
    }

    static Part read(Medium file, long at, long limit) throws Differs {
        long named = at + length(file, at);
        var name = HexFormat.of().formatHex(file.slice(at, named - at).bytes());
        int sized = length(file, named);
        long size = file.u8(named) & (0xff >> sized);
        boolean told = size != 0xff >> sized;
        for (int i = 1; i < sized; i++) {
            int next = file.u8(named + i);
            told |= next != 0xff;
            size = size << 8 | next;
        }
        long body = named + sized;
        if (named > limit || body > limit || (told && size > limit - body)) {
            throw new Differs("element " + name);
        }
        return new Part(file, name, at, body, told ? body + size : limit, told);
    }

    private static int length(Medium file, long at) throws Differs {
        int first = file.u8(at);
        for (int i = 1; i <= 8; i++) {
            if ((first & (0x100 >> i)) != 0) {
                return i;
            }
        }
        throw new Differs("element at " + at);
    }

    List<Part> parts() throws Differs {
        var row = new ArrayList<Part>();
        long next = body;
        while (next < end) {
            var part = read(file, next, end);
            if (!part.told()) {
                part = part.is("1f43b675") ? part.cut() : part;
            }
            row.add(part);
            if (row.size() > MOST) {
                throw new Differs("number of elements");
            }
            next = part.end();
        }
        return row;
    }

    /** A cluster that does not tell its size ends where the segment has its next child. */
    private Part cut() throws Differs {
        long next = body;
        while (next < end) {
            var part = read(file, next, end);
            if (TOP.contains(part.name())) {
                break;
            }
            next = part.end();
        }
        return new Part(file, name, at, body, next, false);
    }

    /** Asks for a right check sum, where there is one. */
    void checkSum() throws Differs {
        if (end - body < 6 || file.u8(body) != 0xbf) {
            return;
        }
        var crc = new CRC32();
        for (long from = body + 6; from < end; from += 1 << 16) {
            crc.update(file.slice(from, Math.min(1 << 16, end - from)).bytes());
        }
        long sum = crc.getValue();
        for (int i = 0; i < 4; i++) {
            if (file.u8(body + 2 + i) != ((sum >>> (8 * i)) & 0xff)) {
                throw new Differs("check sum of " + name);
            }
        }
    }
}
