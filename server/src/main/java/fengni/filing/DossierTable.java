package fengni.filing;

import fengni.filing.RegistryLink.Connected;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers and the list of their products, as they are kept. Joins the caller's transaction. */
final class DossierTable {
    private static final String SELECT = """
            select d.id, d.dossier, d.organisation, o.credit_code, d.kind, d.version, d.sent, d.registry,
            d.registry_base, array(select p.number from filing_product p where p.dossier = d.id and not p.removed
            order by p.number) as products
            from filing_dossier d join organisation o on o.id = d.organisation
            """;

    private final JdbcClient jdbc;

    DossierTable(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /** What stands in the row; {@code operator} is the organisation's credit code. */
    record Row(
            long id,
            UUID name,
            long organisation,
            String operator,
            Kind kind,
            long version,
            int sent,
            Optional<Connected> registry,
            List<Integer> products) {}

    /** Adds a draft; empty if it would be a second subject of the organisation. */
    Optional<Long> add(long organisation, Kind kind) {
        return jdbc.sql("""
                        insert into filing_dossier (dossier, organisation, kind) values (:name, :organisation, :kind)
                        on conflict (organisation) where kind = 'subject' and not closed do nothing returning id""")
                .param("name", UUID.randomUUID())
                .param("organisation", organisation)
                .param("kind", kind.word())
                .query(Long.class)
                .optional();
    }

    Optional<Row> find(long organisation, long id) {
        return jdbc.sql(SELECT + "where d.id = :id and d.organisation = :organisation")
                .param("id", id)
                .param("organisation", organisation)
                .query(DossierTable::row)
                .optional();
    }

    /** Keeps others from bringing dossiers of an organisation in until the transaction ends. */
    void lockAll(long organisation) {
        jdbc.sql("select id from organisation where id = ? for update")
                .param(organisation)
                .query(Long.class)
                .optional();
    }

    /** Finds a dossier and keeps others from changing it until the transaction ends. */
    Optional<Row> lock(long organisation, long id) {
        return find(
                organisation,
                jdbc.sql("""
                        select id from filing_dossier where id = :id and organisation = :organisation for update""")
                        .param("id", id)
                        .param("organisation", organisation)
                        .query(Long.class)
                        .optional()
                        .orElse(0L));
    }

    /** As {@link #lock}, by the name that the registry knows. */
    Optional<Row> lock(UUID name, String operator) {
        jdbc.sql("select id from filing_dossier where dossier = :name for update")
                .param("name", name)
                .query(Long.class)
                .optional();
        return find(name, operator);
    }

    /** Finds a dossier by the name that the registry knows, and the credit code of whoever files. */
    Optional<Row> find(UUID name, String operator) {
        return jdbc.sql(SELECT + "where d.dossier = :name and o.credit_code = :operator")
                .param("name", name)
                .param("operator", operator)
                .query(DossierTable::row)
                .optional();
    }

    /** Returns an organisation's dossiers, the subject first. */
    List<Row> list(long organisation) {
        return jdbc.sql(SELECT + "where d.organisation = :organisation order by d.kind desc, d.id")
                .param("organisation", organisation)
                .query(DossierTable::row)
                .list();
    }

    /** Counts a change of answers; returns the new version. */
    long bump(long id) {
        return jdbc.sql("update filing_dossier set version = version + 1 where id = ? returning version")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Counts a sending; returns how often it was sent now. */
    int sent(long id, Connected to) {
        return jdbc.sql("""
                        update filing_dossier set sent = sent + 1, registry = ?, registry_base = ? where id = ?
                        returning sent""")
                .param(to.registryName())
                .param(to.base().toString())
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Counts what was handed in or asked for where nobody reads letters; returns how often it was sent now. */
    int counted(long id) {
        return jdbc.sql("update filing_dossier set sent = sent + 1 where id = ? returning sent")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** Makes room for another subject. */
    void close(long id) {
        jdbc.sql("update filing_dossier set closed = true where id = ?")
                .param(id)
                .update();
    }

    /** Adds a product; its number is never given twice. */
    int addProduct(long id) {
        return jdbc.sql("""
                        insert into filing_product (dossier, number)
                        select :id, coalesce(max(number), 0) + 1 from filing_product where dossier = :id
                        returning number""").param("id", id).query(Integer.class).single();
    }

    boolean removeProduct(long id, int number) {
        return jdbc.sql("update filing_product set removed = true where dossier = ? and number = ? and not removed")
                        .param(id)
                        .param(number)
                        .update()
                == 1;
    }

    /** Brings back and removes products until these are there. */
    void setProducts(long id, List<Integer> products) {
        jdbc.sql("update filing_product set removed = not (number = any(?)) where dossier = ?")
                .param(products.toArray(Integer[]::new))
                .param(id)
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var operator = row.getString("credit_code");
        var registry = row.getString("registry");
        return new Row(
                row.getLong("id"),
                row.getObject("dossier", UUID.class),
                row.getLong("organisation"),
                operator,
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getLong("version"),
                row.getInt("sent"),
                registry.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Connected(operator, registry, URI.create(row.getString("registry_base")))),
                List.of((Integer[]) row.getArray("products").getArray()));
    }
}
