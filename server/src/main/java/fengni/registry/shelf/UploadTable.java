package fengni.registry.shelf;

import fengni.answers.Fault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets that were handed in, and the shelf that comes of them. Joins the caller's transaction. */
final class UploadTable {
    /** An app takes over what a row fills in; an empty cell leaves what is known. */
    private static final String DIFFERS = """
            (a.name, a.subject) is distinct from (r.name, r.subject)
            or (r.credit_code <> '' and r.credit_code <> a.credit_code)
            or (r.own_number <> '' and r.own_number <> a.own_number)
            or (r.supplier_number <> '' and r.supplier_number <> a.supplier_number)
            or (r.category <> '' and r.category <> a.category)""";

    private static final String GONE = """
            from shelf_app a where a.organisation = :organisation and a.on_shelf
            and not exists (select from shelf_upload_row r where r.upload = :upload and r.package_id = a.package_id)
            and not exists (select from shelf_upload_fault f where f.upload = :upload and f.package_id = a.package_id)""";

    private final JdbcClient jdbc;

    UploadTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** Removes what nobody took over: of all stores what is older, of one all but its newest; leaves one being taken. */
    void forget(long organisation, int newest, Instant before) {
        var forgotten = jdbc.sql("""
                        select id from shelf_upload where taken_at is null and (at < :before or id in (
                        select id from shelf_upload where organisation = :organisation and taken_at is null
                        order by id desc offset :newest)) for update skip locked""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("organisation", organisation)
                .param("newest", newest)
                .query((row, _) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
        for (var sql : List.of(
                "delete from shelf_upload_row where upload = any(?)",
                "delete from shelf_upload_fault where upload = any(?)",
                "delete from shelf_upload where id = any(?)")) {
            jdbc.sql(sql).param(forgotten).update();
        }
    }

    long add(ShelfUpload.Handed handed) {
        return jdbc.sql("""
                        insert into shelf_upload (organisation, file_name, sha256, at, by_whom)
                        values (?, ?, ?, ?, ?) returning id""")
                .param(handed.organisation())
                .param(handed.file())
                .param(handed.sha256())
                .param(handed.at().atOffset(ZoneOffset.UTC))
                .param(handed.by())
                .query(Long.class)
                .single();
    }

    void rows(long upload, List<ShelfRow> rows) {
        jdbc.sql("""
                        insert into shelf_upload_row (upload, line, name, package_id, subject, credit_code, own_number,
                        supplier_number, category)
                        select :upload, * from unnest(:lines::int[], :names::text[], :packages::text[], :subjects::text[],
                        :codes::text[], :owns::text[], :suppliers::text[], :categories::text[])""")
                .param("upload", upload)
                .param("lines", rows.stream().map(ShelfRow::line).toArray(Integer[]::new))
                .param("names", texts(rows, ShelfRow::name))
                .param("packages", texts(rows, ShelfRow::packageId))
                .param("subjects", texts(rows, ShelfRow::subject))
                .param("codes", texts(rows, ShelfRow::creditCode))
                .param("owns", texts(rows, ShelfRow::own))
                .param("suppliers", texts(rows, ShelfRow::supplier))
                .param("categories", texts(rows, ShelfRow::category))
                .update();
    }

    void faults(long upload, List<RowFault> faults) {
        jdbc.sql("""
                        insert into shelf_upload_fault (upload, number, line, field, code, params, package_id, shown)
                        select :upload, * from unnest(:numbers::int[], :lines::int[], :fields::text[], :codes::text[],
                        :params::text[], :packages::text[], :shown::text[])""")
                .param("upload", upload)
                .param("numbers", IntStream.range(0, faults.size()).boxed().toArray(Integer[]::new))
                .param("lines", faults.stream().map(RowFault::line).toArray(Integer[]::new))
                .param("fields", texts(faults, one -> one.fault().field()))
                .param("codes", texts(faults, one -> one.fault().code()))
                .param("params", texts(faults, one -> Parted.join(one.fault().params())))
                .param("packages", texts(faults, RowFault::packageId))
                .param("shown", texts(faults, RowFault::shown))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    Optional<ShelfUpload> find(long organisation, long id) {
        return found(organisation, id, "");
    }

    Optional<ShelfUpload> lock(long organisation, long id) {
        return found(organisation, id, " for update");
    }

    private Optional<ShelfUpload> found(long organisation, long id, String locking) {
        return jdbc.sql("""
                        select id, file_name, sha256, at, by_whom, taken_at, coalesce(taken_how, '') as how,
                        coalesce(added, 0) as added, coalesce(changed, 0) as changed, coalesce(gone, 0) as gone
                        from shelf_upload where id = ? and organisation = ?""" + locking)
                .param(id)
                .param(organisation)
                .query((row, _) -> upload(row, organisation))
                .optional();
    }

    private static ShelfUpload upload(ResultSet row, long organisation) throws SQLException {
        return new ShelfUpload(
                row.getLong("id"),
                new ShelfUpload.Handed(
                        organisation,
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getString("by_whom"),
                        row.getObject("at", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("how"),
                new ShelfUpload.Counts(row.getInt("added"), row.getInt("changed"), row.getInt("gone")));
    }

    int rowCount(long upload) {
        return count("select count(*) from shelf_upload_row where upload = ?", upload);
    }

    int faultCount(long upload) {
        return count("select count(*) from shelf_upload_fault where upload = ?", upload);
    }

    /** Returns how many rows cannot be taken over. */
    int badCount(long upload) {
        return count("""
                select count(distinct line) from shelf_upload_fault f where upload = ?
                and not exists (select from shelf_upload_row r where r.upload = f.upload and r.line = f.line)""", upload);
    }

    private int count(String sql, long upload) {
        return jdbc.sql(sql).param(upload).query(Integer.class).single();
    }

    /** Returns what is wrong, in the order of the file. */
    List<RowFault> faults(long upload, int rows) {
        return jdbc.sql("""
                        select line, field, code, params, package_id, shown from shelf_upload_fault where upload = ?
                        order by number limit ?""")
                .param(upload)
                .param(rows)
                .query((row, _) -> new RowFault(
                        row.getInt("line"),
                        new Fault(row.getString("field"), row.getString("code"), Parted.list(row.getString("params"))),
                        row.getString("package_id"),
                        row.getString("shown")))
                .list();
    }

    /** Returns the first apps that would come, change or go, as their names and packages. */
    ShelfUpload.Preview preview(ShelfUpload upload, int shown) {
        return new ShelfUpload.Preview(
                lines(upload, added() + " order by r.line", shown),
                lines(upload, changed() + " order by r.line", shown),
                lines(upload, "select a.name, a.package_id, a.state " + GONE + " order by a.id", shown),
                new ShelfUpload.Counts(
                        counted(upload, added()), counted(upload, changed()), counted(upload, "select a.id " + GONE)));
    }

    private static String added() {
        return """
                select r.name, r.package_id, '' as state from shelf_upload_row r where r.upload = :upload
                and not exists (select from shelf_app a where a.organisation = :organisation
                and a.package_id = r.package_id and a.on_shelf)""";
    }

    private static String changed() {
        return """
                select r.name, r.package_id, a.state from shelf_upload_row r join shelf_app a
                on a.organisation = :organisation and a.package_id = r.package_id and a.on_shelf
                where r.upload = :upload and (""" + DIFFERS + ")";
    }

    private List<ShelfUpload.Line> lines(ShelfUpload upload, String sql, int shown) {
        return jdbc.sql(sql + " limit :shown")
                .param("organisation", upload.handed().organisation())
                .param("upload", upload.id())
                .param("shown", shown)
                .query((row, _) -> new ShelfUpload.Line(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private int counted(ShelfUpload upload, String sql) {
        return jdbc.sql("select count(*) from (" + sql + ") as counted")
                .param("organisation", upload.handed().organisation())
                .param("upload", upload.id())
                .query(Integer.class)
                .single();
    }

    /** Locks the shelf of a store until the transaction ends, and returns how often a sheet was taken over. */
    long lockShelf(long organisation) {
        jdbc.sql("insert into shelf (organisation) values (?) on conflict do nothing")
                .param(organisation)
                .update();
        return jdbc.sql("select revision from shelf where organisation = ? for update")
                .param(organisation)
                .query(Long.class)
                .single();
    }

    long revision(long organisation) {
        return jdbc.sql("select revision from shelf where organisation = ?")
                .param(organisation)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Takes the changed rows over; returns the numbers of the apps. */
    List<Long> change(ShelfUpload upload) {
        return jdbc.sql("""
                        update shelf_app a set name = r.name, subject = r.subject,
                        credit_code = coalesce(nullif(r.credit_code, ''), a.credit_code),
                        own_number = coalesce(nullif(r.own_number, ''), a.own_number),
                        supplier_number = coalesce(nullif(r.supplier_number, ''), a.supplier_number),
                        category = coalesce(nullif(r.category, ''), a.category)
                        from shelf_upload_row r where r.upload = :upload and a.organisation = :organisation
                        and a.package_id = r.package_id and a.on_shelf and (""" + DIFFERS + ") returning a.id")
                .param("upload", upload.id())
                .param("organisation", upload.handed().organisation())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Puts the new ones on the shelf, and those back that had gone; where they stand stays as it was decided. */
    List<Long> put(ShelfUpload upload, Instant at) {
        return jdbc.sql("""
                        insert into shelf_app as a (organisation, package_id, name, subject, credit_code, own_number,
                        supplier_number, category, added_at)
                        select :organisation, package_id, name, subject, credit_code, own_number, supplier_number,
                        category, :at from shelf_upload_row r where r.upload = :upload order by line
                        on conflict (organisation, package_id) do update set on_shelf = true, name = excluded.name,
                        subject = excluded.subject,
                        credit_code = coalesce(nullif(excluded.credit_code, ''), a.credit_code),
                        own_number = coalesce(nullif(excluded.own_number, ''), a.own_number),
                        supplier_number = coalesce(nullif(excluded.supplier_number, ''), a.supplier_number),
                        category = coalesce(nullif(excluded.category, ''), a.category)
                        where not a.on_shelf returning a.id""")
                .param("upload", upload.id())
                .param("organisation", upload.handed().organisation())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** Takes those off the shelf that the sheet names nowhere, not even in a bad row. */
    List<Long> takeOff(ShelfUpload upload) {
        return jdbc.sql("update shelf_app set on_shelf = false where id in (select a.id " + GONE + ") returning id")
                .param("upload", upload.id())
                .param("organisation", upload.handed().organisation())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    void taken(ShelfUpload upload, String how, ShelfUpload.Counts counts, Instant at) {
        jdbc.sql("""
                        update shelf_upload set taken_at = ?, taken_how = ?, added = ?, changed = ?, gone = ? where id = ?""")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(how)
                .param(counts.added())
                .param(counts.changed())
                .param(counts.gone())
                .param(upload.id())
                .update();
        jdbc.sql("update shelf set revision = revision + 1, taken_at = ? where organisation = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(upload.handed().organisation())
                .update();
    }
}
