package fengni.casework;

/** The part of an address that tells one customer from another. */
final class Prefix {
    private static final int GROUPS = 4;

    private Prefix() {}

    /** Returns an IPv4 address as it is, and the first 64 bits of an IPv6 address as the container writes it, uncompressed or not. */
    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var bare = address.replaceAll("%.*", "");
        int gap = bare.indexOf("::");
        var before = (gap < 0 ? bare : bare.substring(0, gap)).split(":", -1);
        var prefix = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            prefix.append(i < before.length && !before[i].isEmpty() ? before[i] : "0")
                    .append(':');
        }
        return prefix.toString();
    }
}
