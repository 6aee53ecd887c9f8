package fengni.access;

import fengni.pages.MenuEntry;
import fengni.pages.Page;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-ins and changes of rights, newest first. */
@Controller
class AuditPages implements Doors {
    private static final int ROWS = 50;

    private final AccessAuditTable table;

    AuditPages(AccessAuditTable table) {
        this.table = table;
    }

    @Bean
    static MenuEntry auditEntry() {
        return new MenuEntry("access.menu", "access.audit.title", "/audit", 910);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read("/audit", Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.INSPECTOR));
    }

    @GetMapping("/audit")
    Page list(SignedIn who, @RequestParam(defaultValue = "0") long before) {
        var entries = table.newest(who.organisation(), before > 0 ? before : Long.MAX_VALUE, ROWS);
        return Page.of("access/audit", "access.audit.title")
                .with("entries", entries)
                .with("newest", before > 0 ? "/audit" : "")
                .with(
                        "older",
                        entries.size() < ROWS
                                ? ""
                                : "/audit?before=" + entries.getLast().id());
    }
}
