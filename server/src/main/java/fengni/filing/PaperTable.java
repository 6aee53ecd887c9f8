package fengni.filing;

import fengni.documents.PaperCode;
import fengni.pages.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Papers that were made and scans that were looked at, as they are kept: only ever added. Joins the caller's transaction. */
final class PaperTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> PRINTED = new TypeReference<>() {};

    private final JdbcClient jdbc;

    PaperTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Returns the papers of a dossier, the newest first. */
    List<MadePaper> made(long dossier) {
        return jdbc.sql("""
                        select id, dossier, outline, language, number, outlines, dossier_version, subject_version, content,
                        printed::text as printed, gaps, file, made_by, made_at, receipt, reference
                        from filing_paper where dossier = ? order by id desc""").param(dossier).query((row, _) -> paper(row)).list();
    }

    void add(MadePaper paper) {
        jdbc.sql("""
                        insert into filing_paper (dossier, outline, language, number, outlines, dossier_version,
                        subject_version, content, reference, printed, gaps, file, made_by, made_at, receipt)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""")
                .param(paper.dossier())
                .param(paper.outline())
                .param(paper.language().name().toLowerCase(Locale.ROOT))
                .param(paper.number())
                .param(paper.outlines())
                .param(paper.dossierVersion())
                .param(paper.subjectVersion())
                .param(paper.code().sha256())
                .param(paper.code().reference())
                .param(JSON.writeValueAsString(paper.printed()))
                .param(paper.gaps())
                .param(paper.file())
                .param(paper.by())
                .param(paper.at().atOffset(ZoneOffset.UTC))
                .param(paper.receipt())
                .update();
    }

    /** Returns what was found on scans of a dossier, the newest first. */
    List<ScannedPaper> scans(long dossier) {
        return jdbc.sql("""
                        select field, file, reading, reference, content, read_by, read_at from filing_scan
                        where dossier = ? order by id desc""")
                .param(dossier)
                .query((row, _) -> new ScannedPaper(
                        row.getString("field"),
                        row.getString("file"),
                        ScannedPaper.Reading.valueOf(row.getString("reading").toUpperCase(Locale.ROOT)),
                        row.getString("reference"),
                        row.getString("content"),
                        row.getString("read_by"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(long dossier, ScannedPaper scan) {
        jdbc.sql("""
                        insert into filing_scan (dossier, field, file, reading, reference, content, read_by, read_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(dossier)
                .param(scan.field())
                .param(scan.file())
                .param(scan.reading().word())
                .param(scan.reference())
                .param(scan.content())
                .param(scan.by())
                .param(scan.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static MadePaper paper(ResultSet row) throws SQLException {
        return new MadePaper(
                row.getLong("id"),
                row.getLong("dossier"),
                row.getString("outline"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getInt("number"),
                row.getString("outlines"),
                row.getLong("dossier_version"),
                row.getLong("subject_version"),
                new PaperCode(row.getString("reference"), row.getString("content")),
                JSON.readValue(row.getString("printed"), PRINTED),
                row.getInt("gaps"),
                row.getObject("file", UUID.class),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("receipt"));
    }
}
