package fengni.filing;

import fengni.evidence.Recorder;
import fengni.offering.Offerings;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings together what a service shows to the public. */
@Configuration(proxyBeanMethods = false)
class PublicityWiring {
    @Bean
    Publicity publicity(
            Offerings offerings,
            DataSource database,
            ObjectProvider<FiledNumbers> registries,
            Recorder recorder,
            InstantSource clock) {
        return new Publicity(
                offerings,
                new PublicityTable(database),
                () -> registries.orderedStream().toList(),
                recorder,
                clock);
    }
}
