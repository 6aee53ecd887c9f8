package fengni.law.lists;

import java.util.Locale;
import java.util.Optional;

/** Who filed (deep synthesis provisions, Art. 23), as the cell 角色 tells in one spelling or another. */
public enum ListedRole {
    /** 服务提供者. */
    PROVIDER,
    /** 服务技术支持者. */
    SUPPORTER;

    /** Returns {@code provider} or {@code supporter}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a cell; empty if it names none or both. */
    public static Optional<ListedRole> read(String cell) {
        var tight = CellText.tight(cell);
        boolean supports = tight.contains("支持");
        boolean provides = tight.contains("提供");
        if (supports == provides) {
            return Optional.empty();
        }
        return Optional.of(supports ? SUPPORTER : PROVIDER);
    }
}
