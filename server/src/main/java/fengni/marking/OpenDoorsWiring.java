package fengni.marking;

import fengni.evidence.EvidenceReader;
import fengni.evidence.Recorder;
import fengni.offering.Offerings;
import fengni.pages.PublicEntry;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What strangers may do with files. */
@Configuration(proxyBeanMethods = false)
class OpenDoorsWiring {
    @Bean
    Desk desk(InstantSource clock) {
        return new Desk(clock);
    }

    @Bean
    Inspections inspections(ProduceIds numbers, EvidenceReader evidence) {
        return new Inspections(numbers, evidence);
    }

    @Bean
    Declarations declarations(Offerings offerings, ProduceIds numbers, Recorder recorder) {
        return new Declarations(new Producers(offerings), numbers, recorder);
    }

    @Bean
    PublicEntry inspectEntry() {
        return new PublicEntry("marking.inspect", "marking.inspect.hint", InspectPages.HERE, 20);
    }

    @Bean
    PublicEntry declareEntry() {
        return new PublicEntry("marking.declare", "marking.declare.hint", DeclarePages.HERE, 21);
    }
}
