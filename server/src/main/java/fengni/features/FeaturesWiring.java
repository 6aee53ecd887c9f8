package fengni.features;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of the room together. */
@Configuration(proxyBeanMethods = false)
class FeaturesWiring {
    @Bean
    Publications publications(FeatureDatabase entries, Features features, ObjectProvider<CleanTexts> innocents) {
        return new Publications(entries, features, innocents.getIfAvailable(() -> new CleanTexts(Optional.empty())));
    }

    @Bean
    FeatureImports featureImports(DataSource database, FeatureDatabase entries, Publications publications) {
        return new FeatureImports(entries, publications, new FeatureImportTable(database));
    }
}
