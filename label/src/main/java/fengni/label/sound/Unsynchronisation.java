package fengni.label.sound;

import fengni.label.file.Slice;
import java.io.ByteArrayOutputStream;

/** How ID3v2 keeps old players from taking a tag for sound: a zero after each 0xFF that could begin a frame. */
final class Unsynchronisation {
    private Unsynchronisation() {}

    static byte[] off(Slice bytes) {
        var plain = new ByteArrayOutputStream(bytes.length());
        boolean mark = false;
        for (int i = 0; i < bytes.length(); i++) {
            int octet = bytes.u8(i);
            if (!mark || octet != 0) {
                plain.write(octet);
            }
            mark = octet == 0xff;
        }
        return plain.toByteArray();
    }

    static byte[] on(byte[] plain) {
        var bytes = new ByteArrayOutputStream(plain.length + 16);
        boolean mark = false;
        for (byte octet : plain) {
            if (mark && (octet == 0 || (octet & 0xe0) == 0xe0)) {
                bytes.write(0);
            }
            bytes.write(octet);
            mark = octet == (byte) 0xff;
        }
        if (mark) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }
}
