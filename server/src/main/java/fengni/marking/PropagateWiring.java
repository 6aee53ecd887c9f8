package fengni.marking;

import fengni.evidence.Recorder;
import fengni.offering.Offerings;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What officers of a platform do with files that others bring. */
@Configuration(proxyBeanMethods = false)
class PropagateWiring {
    @Bean
    Passings passings(Offerings offerings, ProduceIds numbers, Recorder recorder) {
        return new Passings(offerings, numbers, recorder);
    }

    @Bean
    Parcels parcels(InstantSource clock) {
        return new Parcels(clock);
    }

    @Bean
    ParcelRounds parcelRounds(Parcels parcels) {
        return new ParcelRounds(parcels);
    }

    @Bean
    MenuEntry propagateEntry() {
        return new MenuEntry(MenuGroup.SAFETY, "marking.propagate", PropagatePages.HERE, 230);
    }
}
