package fengni.law.lists;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The cell 应用产品 of a published list: {@code 名称(形式)、名称(形式、形式)}, with half-width and full-width brackets mixed,
 * brackets within names, {@code --} for none. Immutable.
 *
 * @param products in their order, each in one form
 * @param rest what is no product: 等 at the end, or nothing
 */
public record ProductCell(List<ListedProduct> products, String rest) {
    private static final Pattern FORM = Pattern.compile(
            "(?i)APP|应用程序|网站|网页|小程序|快应用|公众账号|公众号|服务号|订阅号|客户端|桌面端|PC端|PC|移动端|软件|插件|H5|API|SDK|智能终端|终端|硬件|其他|其它");
    private static final Pattern KIND_OF_FORM =
            Pattern.compile("(?i)[^()]{0,12}(?:APP|网站|网页|小程序|公众账号|公众号|服务号|客户端|插件|其他|其它)");
    private static final Pattern FORMS = Pattern.compile("[、,;/\\n\\r和及]");
    private static final Pattern REST = Pattern.compile("等(?:产品|应用|服务)?[。.]?");

    public ProductCell {
        products = List.copyOf(products);
    }

    /** Reads a cell. Never fails: what names no known form is a product without one. */
    public static ProductCell read(String cell) {
        if (CellText.isNone(cell)) {
            return new ProductCell(List.of(), "");
        }
        var products = new ArrayList<ListedProduct>();
        var rest = new ArrayList<String>();
        for (var item : items(cell)) {
            if (REST.matcher(item).matches()) {
                rest.add(item);
            } else {
                products.addAll(product(item));
            }
        }
        return new ProductCell(products, String.join(" ", rest));
    }

    private static List<ListedProduct> product(String item) {
        var bracket = lastBracket(item);
        if (bracket.isEmpty()) {
            return List.of(new ListedProduct(item, ""));
        }
        var name = item.substring(0, bracket.get()).strip();
        var inside = item.substring(bracket.get() + 1, item.length() - 1);
        var forms = Arrays.stream(FORMS.split(CellText.folded(inside)))
                .map(String::strip)
                .filter(form -> !form.isEmpty())
                .toList();
        boolean known = !forms.isEmpty()
                && forms.stream()
                        .allMatch(form -> KIND_OF_FORM.matcher(form).matches()
                                || FORM.matcher(form).matches());
        return known
                ? forms.stream().map(form -> new ListedProduct(name, form)).toList()
                : List.of(new ListedProduct(item, ""));
    }

    /** Returns where the bracket opens that closes at the very end of the item; one at its beginning holds no form. */
    private static Optional<Integer> lastBracket(String item) {
        var partner = partners(item);
        int opens = item.isEmpty() ? -1 : partner[item.length() - 1];
        return opens > 0 && opens < item.length() - 1 ? Optional.of(opens) : Optional.empty();
    }

    /** Splits at separators outside of brackets, and behind a bracket with a form where the separator is missing. */
    private static List<String> items(String cell) {
        var partner = partners(cell);
        var items = new ArrayList<String>();
        int from = 0;
        int at = 0;
        while (at < cell.length()) {
            if (partner[at] > at) {
                at = partner[at];
                if (closesForm(cell, partner[at], at)) {
                    items.add(cell.substring(from, at + 1));
                    from = at + 1;
                }
            } else if (CellText.isSeparator(cell.charAt(at))) {
                items.add(cell.substring(from, at));
                from = at + 1;
            }
            at++;
        }
        items.add(cell.substring(from));
        return items.stream()
                .map(String::strip)
                .filter(item -> !CellText.tight(item).isEmpty())
                .toList();
    }

    private static boolean closesForm(String cell, int opens, int closes) {
        return closes + 1 < cell.length()
                && !isOpening(cell.charAt(closes + 1))
                && FORM.matcher(CellText.folded(cell.substring(opens + 1, closes))
                                .strip())
                        .matches();
    }

    /** Returns for each bracket the place of its partner, and -1 for everything else; the widths of a pair may differ. */
    private static int[] partners(String text) {
        var partner = new int[text.length()];
        Arrays.fill(partner, -1);
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < text.length(); at++) {
            if (isOpening(text.charAt(at))) {
                open.push(at);
            } else if (CellText.narrow(text.charAt(at)) == ')' && !open.isEmpty()) {
                int opening = open.pop();
                partner[opening] = at;
                partner[at] = opening;
            }
        }
        return partner;
    }

    private static boolean isOpening(char unit) {
        return CellText.narrow(unit) == '(';
    }
}
