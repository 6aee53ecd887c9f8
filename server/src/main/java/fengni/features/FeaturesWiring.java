package fengni.features;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of the room together. */
@Configuration(proxyBeanMethods = false)
class FeaturesWiring {
    @Bean
    FeatureImports featureImports(DataSource database, FeatureDatabase entries) {
        return new FeatureImports(entries, new FeatureImportTable(database));
    }
}
