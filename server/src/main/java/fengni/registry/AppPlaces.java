package fengni.registry;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names by which an app is asked for, read from the address of a product as it was filed: web addresses without scheme
 * and last slash, package ids, ids in the query of a store's link. Lower case; compared whole, never in part.
 */
final class AppPlaces {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;，；、（）()]+");
    /** No address holds one, and no database text may hold the first of them. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern QUERY =
            Pattern.compile("[?&](?:id|appid|app_id|pkgname|package|packagename)=([^&#]+)");
    private static final Pattern STORE_ID = Pattern.compile("/(id[0-9]{6,12})(?:[/?#]|$)");
    /** Shorter ones are words beside an address, not ids. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 300;

    private AppPlaces() {}

    /** Returns the form in which an id or address is compared; what is too short or too long for one is empty. */
    static String of(String typed) {
        var lower = SCHEME.matcher(CONTROL.matcher(typed).replaceAll("").strip().toLowerCase(Locale.ROOT))
                .replaceFirst("");
        var bare = lower.replaceAll("/+$", "");
        return bare.length() < SHORTEST || bare.length() > LONGEST ? "" : bare;
    }

    /** Returns every name under which a product with this address is found. */
    static Set<String> in(String address) {
        var found = new TreeSet<String>();
        BETWEEN.splitAsStream(address).forEach(word -> {
            add(found, word);
            ids(found, word.toLowerCase(Locale.ROOT));
        });
        return found;
    }

    private static void ids(Set<String> found, String link) {
        var query = QUERY.matcher(link);
        while (query.find()) {
            add(found, query.group(1));
        }
        var id = STORE_ID.matcher(link);
        if (id.find()) {
            add(found, id.group(1));
        }
    }

    private static void add(Set<String> found, String word) {
        var place = of(word);
        if (!place.isEmpty()) {
            found.add(place);
        }
    }
}
