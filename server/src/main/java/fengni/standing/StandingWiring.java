package fengni.standing;

import fengni.answers.Fault;
import fengni.news.NewsTable;
import fengni.offering.LaunchBar;
import fengni.offering.Offer;
import fengni.offering.Offerings;
import fengni.pages.BannerSource;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What orders stop, for the rooms that must heed them. */
@Configuration(proxyBeanMethods = false)
class StandingWiring {
    @Bean
    OrderMeasures orderMeasures(DataSource database, NewsTable news) {
        return new OrderMeasures(database, news);
    }

    /** The organisation reads which order it is; strangers read that there is one and what it stops. */
    @Bean
    BannerSource orderBanners(OrderMeasures orders, Offerings offerings, InstantSource clock) {
        var banners = new OrderBanners(orders, offerings);
        return (organisation, words) -> banners.of(organisation, words, clock.instant());
    }

    /** While an order stands over a service, whatever it stops, the service opens no wider. */
    @Bean
    LaunchBar ordersBarLaunches(OrderMeasures orders, Offerings offerings, InstantSource clock) {
        return service -> offerings
                .service(service)
                .map(Offer::service)
                .flatMap(offered -> orders.over(offered, clock.instant()))
                .map(order -> Fault.of("move", "launch_ordered", order.authority(), order.number()));
    }
}
