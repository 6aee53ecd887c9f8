package fengni.motion;

/** How long a packet of Opus lasts (RFC 6716, 3.1 and 3.2). */
final class OpusPacket {
    /** Of one frame at 48 kHz, by the configurations of SILK and hybrid, then of CELT. */
    private static final int[] SILK = {480, 960, 1920, 2880};

    private static final int[] HYBRID = {480, 960};
    private static final int[] CELT = {120, 240, 480, 960};
    private static final int MOST = 5760;

    private OpusPacket() {}

    static int frames(byte[] packet) throws Unworkable {
        if (packet.length == 0) {
            throw Unworkable.broken("an empty packet");
        }
        int told = packet[0] >> 3 & 31;
        int one = told < 12 ? SILK[told & 3] : told < 16 ? HYBRID[told & 1] : CELT[told & 3];
        int count = switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length > 1 ? packet[1] & 63 : 0;
        };
        if (count == 0 || one * count > MOST) {
            throw Unworkable.broken("a packet of no length");
        }
        return one * count;
    }
}
