package fengni.law.lists;

import fengni.law.lists.ListedChange.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cell 备注 of a published list, which tells what became of a filing. Immutable. */
public record RemarkCell(List<ListedChange> changes) {
    private static final Pattern MONTH = Pattern.compile("(20\\d{2})\\s*[年./-]\\s*(1[0-2]|0?[1-9])(?!\\d)\\s*月?");
    private static final Pattern BEGINS_CHANGE =
            Pattern.compile("(?:20\\d{2}\\s*年\\s*\\d{1,2}\\s*月|原(?:主体|产品|算法)名称|已注销|已撤销).*", Pattern.DOTALL);
    private static final Pattern CANCELLED = Pattern.compile("(?:已|予以|依法|现|被|自行|主动)(?:注销|撤销)"
            + "|注销(?:备案|该备案|算法备案|登记)|(?:备案|编号|登记)(?:已|被|予以)?(?:注销|撤销)"
            + "|^[\\p{P}\\s]*(?:20\\d{2}年\\d{1,2}月(?:\\d{1,2}日)?)?[,:]?(?:注销|撤销)[\\p{P}\\s]*$");
    private static final Pattern NOT_CANCELLED = Pattern.compile("(?:未|不|撤回|暂缓|取消)(?:被|予以|予)?(?:注销|撤销)");
    private static final Pattern RENAMED =
            Pattern.compile("(?:主体|单位|公司|企业)名称.*(?:变更|更名|更改|改为)|(?:主体|单位|公司)(?:变更|更名)", Pattern.DOTALL);
    private static final Pattern ADDED = Pattern.compile(
            "(?:新增|增加|添加)\\S{0,6}?(?:产品|应用|功能|网站|小程序|APP)" + "|(?:产品|应用)[^。;]{0,12}(?:新增|增加|添加)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT =
            Pattern.compile("产品名称.*(?:变更|更名|改为)|(?:变更|更新|减少|删除|下线|移除)\\S{0,6}?(?:产品|应用)", Pattern.DOTALL);
    private static final Pattern PURPOSE =
            Pattern.compile("(?:主要)?用途\\S{0,4}?(?:变更|更新|调整|修改)|(?:变更|更新|调整|修改)\\S{0,4}?用途");

    private static final String OPENING = "(（“‘《〈「『【[";
    private static final String CLOSING = ")）”’》〉」』】]";
    private static final String SENTENCE_ENDS = "。;；\n\r";

    public RemarkCell {
        changes = List.copyOf(changes);
    }

    /** Reads a cell. Never fails: what is not understood is {@link Kind#OTHER}. A cell of dashes tells nothing. */
    public static RemarkCell read(String cell) {
        if (CellText.isNone(cell)) {
            return new RemarkCell(List.of());
        }
        var changes = new ArrayList<ListedChange>();
        Optional<YearMonth> month = Optional.empty();
        for (var piece : pieces(cell)) {
            var told = month(piece);
            // A month holds for what follows it in the same remark, until the next.
            month = told.isPresent() ? told : month;
            changes.add(new ListedChange(month, kind(CellText.folded(piece)), piece));
        }
        return new RemarkCell(changes);
    }

    /** Returns whether one of the changes says that the number was cancelled or revoked. */
    public boolean isCancelled() {
        return changes.stream().anyMatch(change -> change.kind() == Kind.CANCELLED);
    }

    private static Kind kind(String piece) {
        var bare = unquoted(piece);
        if (CANCELLED.matcher(bare).find() && !NOT_CANCELLED.matcher(bare).find()) {
            return Kind.CANCELLED;
        }
        if (RENAMED.matcher(bare).find()) {
            return Kind.SUBJECT_RENAMED;
        }
        if (ADDED.matcher(piece).find()) {
            return Kind.PRODUCT_ADDED;
        }
        if (PRODUCT.matcher(bare).find()) {
            return Kind.PRODUCT_CHANGED;
        }
        return PURPOSE.matcher(bare).find() ? Kind.PURPOSE_CHANGED : Kind.OTHER;
    }

    /** A name in quotation marks or brackets may hold any word and says nothing of what happened. */
    private static String unquoted(String piece) {
        var bare = new StringBuilder();
        int depth = 0;
        for (int at = 0; at < piece.length(); at++) {
            char unit = piece.charAt(at);
            if (OPENING.indexOf(unit) >= 0) {
                depth++;
            } else if (CLOSING.indexOf(unit) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0) {
                bare.append(unit);
            }
        }
        return depth == 0 ? bare.toString() : piece;
    }

    private static Optional<YearMonth> month(String piece) {
        var matcher = MONTH.matcher(CellText.folded(piece));
        return matcher.find()
                ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Splits after sentences, and before what begins another change; never within quotation marks or brackets. */
    private static List<String> pieces(String cell) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < cell.length(); at++) {
            char unit = cell.charAt(at);
            depth += OPENING.indexOf(unit) >= 0 ? 1 : CLOSING.indexOf(unit) >= 0 && depth > 0 ? -1 : 0;
            boolean ends = SENTENCE_ENDS.indexOf(unit) >= 0 || (isComma(unit) && begins(cell, at + 1));
            if (depth == 0 && ends) {
                add(cell.substring(from, at), pieces);
                from = at + 1;
            }
        }
        add(cell.substring(from), pieces);
        return pieces;
    }

    private static boolean isComma(char unit) {
        return unit == '，' || unit == ',' || unit == '、';
    }

    private static boolean begins(String cell, int at) {
        return BEGINS_CHANGE
                .matcher(cell)
                .region(at, Math.min(cell.length(), at + 16))
                .matches();
    }

    private static void add(String piece, List<String> pieces) {
        if (!CellText.tight(piece).isEmpty()) {
            pieces.add(piece.strip());
        }
    }
}
