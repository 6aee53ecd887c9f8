package fengni.registry;

import fengni.law.RegistryNumber;
import fengni.vault.Vault;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the public list written straight into the tables: for tests of what is made of them. */
public final class PublishedEntries {
    private static final Year YEAR = Year.of(2026);

    private final DataSource database;

    public PublishedEntries(DataSource database) {
        this.database = database;
    }

    /** Returns the list that everybody may read. */
    public PublicList list(Vault vault) {
        return new PublicList(Shelves.over(database, vault));
    }

    /** Says whose registry it is. */
    public void settle() {
        new WhoseTable(database).set(RegistryHouse.WHOSE, "guanli", Instant.EPOCH);
    }

    public static String number(int serial) {
        return RegistryNumber.of("PARK", YEAR, serial).value();
    }

    /** Adds an entry in its first version, reviewed by the persons 1 and 2. */
    public String add(int serial, String algorithm, Instant at) {
        var number = number(serial);
        var jdbc = JdbcClient.create(database);
        long dossier = jdbc.sql("""
                        insert into registry_dossier (operator, name, kind, title, state, version, revision, received_at,
                        first_officer, second_officer, number, filed_version, filed_first, filed_second)
                        values (:operator, gen_random_uuid(), 'algorithm', '', 'filed', 1, 4, :at, 1, 2, :number, 1, 1, 2)
                        returning id""")
                .param("operator", RegistryHouse.OPERATOR)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("number", number)
                .query(Long.class)
                .single();
        jdbc.sql("insert into registry_series (prefix, year, last) values ('PARK', :year, :serial)"
                        + " on conflict (prefix, year) do update set last = excluded.last")
                .param("year", YEAR.getValue())
                .param("serial", serial)
                .update();
        jdbc.sql("""
                        insert into registry_number (number, prefix, year, serial, dossier, given_at)
                        values (:number, 'PARK', :year, :serial, :dossier, :at)""")
                .param("number", number)
                .param("year", YEAR.getValue())
                .param("serial", serial)
                .param("dossier", dossier)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        step(dossier, 1, at);
        step(dossier, 2, at);
        version(number, 1, algorithm, "生成图像", "product", at);
        return number;
    }

    private void step(long dossier, long person, Instant at) {
        JdbcClient.create(database)
                .sql("""
                        insert into registry_step (dossier, revision, version, act, person, login, pseudonym, said, at)
                        values (:dossier, :person, 1, 'claim', :person, 'shenhe', '审核员', '', :at)""")
                .param("dossier", dossier)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds a version of an entry. */
    public void version(String number, int version, String algorithm, String purpose, String product, Instant at) {
        new FilingTable(database)
                .add(new Filing(
                        0,
                        number,
                        version,
                        algorithm,
                        "provider",
                        "示例科技有限公司",
                        List.of(new Filing.Product(product, "网站")),
                        purpose,
                        at,
                        version == 1 ? List.of() : List.of("purpose", "product-added"),
                        Optional.empty()));
    }

    /** Ends a number. */
    public void end(String number, String state, Instant at) {
        new FilingTable(database).end(number, new Filing.End(state, at));
    }
}
