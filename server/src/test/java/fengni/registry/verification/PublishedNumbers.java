package fengni.registry.verification;

import fengni.law.RegistryNumber;
import java.time.Year;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of a public list written straight into the database, as many as a test wants. */
public final class PublishedNumbers {
    private PublishedNumbers() {}

    /** Says whose registry it is, and publishes numbers from one on for {@code operator}. Returns them in order. */
    public static java.util.List<String> add(DataSource database, String operator, int count) {
        var jdbc = JdbcClient.create(database);
        jdbc.sql("""
                        insert into registry_settings (name, prefix, contact, statement, set_at, set_by)
                        values ('示例园区算法登记台', 'PARK', 'registry@park.example', '为本园区企业登记算法。', now(), 'test')
                        on conflict do nothing""").update();
        var numbers = java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(serial ->
                        RegistryNumber.of("PARK", Year.of(2026), serial).value())
                .toList();
        jdbc.sql("""
                        insert into registry_dossier (operator, name, kind, subject, title, state, version, revision,
                        received_at, first_officer, second_officer, number, filed_version, filed_first, filed_second)
                        select :operator, gen_random_uuid(), 'algorithm', null, '', 'filed', 1, 4, now(), 1, 2, n, 1, 1, 2
                        from unnest(:numbers) as n""")
                .param("operator", operator)
                .param("numbers", numbers.toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into registry_number (number, prefix, year, serial, dossier, given_at)
                        select number, 'PARK', 2026, substring(number from 11 for 6)::int, id, now()
                        from registry_dossier where number <> ''""").update();
        jdbc.sql("""
                        insert into registry_version (dossier, version, receipt, received_at)
                        select id, 1, 'R' || id, now() from registry_dossier where number <> ''""").update();
        jdbc.sql("""
                        insert into registry_filing (number, version, algorithm, role, subject, product_names,
                        product_forms, purpose, at) select number, 1, '示例算法' || id, 'provider', '示例科技有限公司',
                        array['示例产品'], array['网站'], '生成图像', now() from registry_dossier where number <> ''
                        order by id""").update();
        return numbers;
    }

    public static void end(DataSource database, String number) {
        JdbcClient.create(database)
                .sql("insert into registry_tombstone (number, state, at) values (:number, 'cancelled', now())")
                .param("number", number)
                .update();
    }
}
