package fengni.access;

import fengni.pages.Csv;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.pages.Watermark;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sign-ins and changes of rights, newest first, by person, act, day and address; the whole of it as a table file. */
@Controller
class AuditPages implements Doors {
    private static final String HERE = "/audit";
    private static final String EXPORT = "/audit/export";
    private static final Role[] READERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.INSPECTOR};
    private static final int ROWS = 50;
    private static final int ROWS_OF_EXPORT = 1_000;

    private final AccessAuditTable table;
    private final AccessAudit audit;

    AuditPages(AccessAuditTable table, AccessAudit audit) {
        this.table = table;
        this.audit = audit;
    }

    @Bean
    static MenuEntry auditEntry() {
        return new MenuEntry(MenuGroup.RECORDS, "access.audit.title", HERE, 910);
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, READERS), Door.read(EXPORT, READERS));
    }

    @GetMapping(HERE)
    Page list(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "0") long before,
            HttpServletRequest request) {
        var query = new AuditQuery(Form.of(fields));
        var entries = table.newest(query.filter(who.organisation()), before > 0 ? before : Long.MAX_VALUE, ROWS);
        return Page.of("access/audit", "access.audit.title")
                .with("entries", entries)
                .with("acts", acts(Words.of(Language.of(request))))
                .with("export", query.path(EXPORT, 0))
                .with("newest", before > 0 ? query.path(HERE, 0) : "")
                .with(
                        "older",
                        entries.size() < ROWS
                                ? ""
                                : query.path(HERE, entries.getLast().id()))
                .with(query.form());
    }

    /** Written block by block, so that years of rows need no more memory than one block. The export is in the audit itself. */
    @GetMapping(EXPORT)
    void export(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var query = new AuditQuery(Form.of(fields));
        var words = Words.of(Language.of(request));
        var filter = query.filter(who.organisation());
        audit.note(who, Act.AUDIT_EXPORTED, query.path("", 0).replaceFirst("^\\?", ""), request.getRemoteAddr());
        response.setContentType(Csv.TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        var out = response.getWriter();
        out.write(Csv.BOM);
        out.write(Csv.line(Stream.of("at", "act", "login", "detail", "source")
                .map(column -> words.say(column.equals("login") ? "access.login" : "access.audit." + column))
                .toList()));
        var before = Long.MAX_VALUE;
        for (var block = table.newest(filter, before, ROWS_OF_EXPORT);
                !block.isEmpty();
                block = table.newest(filter, before, ROWS_OF_EXPORT)) {
            block.forEach(entry -> out.write(line(entry, words)));
            before = block.getLast().id();
        }
        Watermark.current().ifPresent(line -> out.write(Csv.line(List.of(line))));
    }

    private static String line(AccessAuditTable.Entry entry, Words words) {
        return Csv.line(List.of(
                Csv.time(entry.at()),
                words.say(Act.label(entry.act())),
                entry.login(),
                entry.detail(),
                entry.source()));
    }

    private static List<Option> acts(Words words) {
        return Stream.concat(
                        Stream.of(new Option("", words.say("access.audit.act.all"))),
                        Arrays.stream(Act.values()).map(act -> new Option(act.name(), words.say(act.label()))))
                .toList();
    }
}
