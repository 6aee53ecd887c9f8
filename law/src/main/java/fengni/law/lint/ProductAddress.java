package fengni.law.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** L17: the address is of the kind that the form of service has. */
final class ProductAddress implements LintRule {
    private static final String ADDRESS = "product.address";
    private static final String FORM = "product.form";

    @Override
    public void look(FilingPack pack, Found found) {
        pack.products().stream()
                .filter(product -> product.has(ADDRESS))
                .forEach(product -> look(product, host(product.text(ADDRESS)), found));
    }

    private static void look(FiledProduct product, Optional<String> host, Found found) {
        var at = found.at(product.spot(ADDRESS), product.spot(FORM));
        switch (product.form()) {
            case "网站" -> {
                if (host.isEmpty()) {
                    at.say("L17.site", product.text(ADDRESS));
                }
            }
            case "app" ->
                host.filter(one -> !LintLists.SHIPPED.has("store", one)).ifPresent(one -> at.say("L17.app", one));
            case "小程序", "公众账号" -> host.ifPresent(one -> at.say("L17.mini", product.text(FORM), one));
            default -> {}
        }
    }

    /** Returns the host of a web address; empty for anything else. */
    private static Optional<String> host(String address) {
        try {
            var uri = new URI(address);
            return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT).startsWith("http")
                    ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
