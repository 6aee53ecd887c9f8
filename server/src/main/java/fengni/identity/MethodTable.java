package fengni.identity;

import fengni.news.NewsTable;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The methods list as it is kept. */
final class MethodTable {
    private final JdbcClient jdbc;
    private final NewsTable news;

    MethodTable(DataSource database, NewsTable news) {
        this.jdbc = JdbcClient.create(database);
        this.news = news;
    }

    List<Method> list() {
        return jdbc.sql("select code, name_zh, name_en, source, retired from identity_method order by code")
                .query((row, _) -> new Method(
                        row.getString("code"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        row.getString("source"),
                        row.getBoolean("retired")))
                .list();
    }

    Method put(Method method) {
        return news.change(version -> {
            jdbc.sql("""
                            insert into identity_method (code, version, name_zh, name_en, source, retired)
                            values (:code, :version, :zh, :en, :source, :retired)
                            on conflict (code) do update set version = :version, name_zh = :zh, name_en = :en,
                            source = :source, retired = :retired""")
                    .param("code", method.code())
                    .param("version", version)
                    .param("zh", method.nameZh())
                    .param("en", method.nameEn())
                    .param("source", method.source())
                    .param("retired", method.retired())
                    .update();
            return method;
        });
    }
}
