package fengni.label.trace;

/**
 * Searches for packets of XMP as their standard lets programs do that do not know the format around them (ISO 16684-1,
 * 7.3): in the first and the last bytes, where files keep what describes them.
 */
final class PacketSearch {
    private static final int SEARCHED = 4 << 20;
    private static final int MOST = 16;
    private static final String BEGIN = "<x:xmpmeta";
    private static final String END = "</x:xmpmeta>";

    private PacketSearch() {}

    static void collect(Sayings sayings) {
        long length = sayings.medium().length();
        search(sayings, 0, Math.min(SEARCHED, length));
        if (length > SEARCHED) {
            search(sayings, Math.max(SEARCHED, length - SEARCHED), length);
        }
    }

    private static void search(Sayings sayings, long from, long to) {
        var bytes = sayings.medium().between(from, to);
        var text = bytes.latin();
        int at = text.indexOf(BEGIN);
        for (int i = 0; i < MOST && at >= 0; i++) {
            int end = text.indexOf(END, at);
            if (end < 0) {
                return;
            }
            XmpSayings.collect(sayings, bytes.part(at, end + END.length() - at), from + at);
            at = text.indexOf(BEGIN, end);
        }
    }
}
