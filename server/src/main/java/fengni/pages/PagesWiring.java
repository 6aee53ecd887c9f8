package fengni.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Brings templates and vendored files to the browser; nothing is compiled or fetched at run time. */
@Configuration(proxyBeanMethods = false)
class PagesWiring implements WebMvcConfigurer {
    /** Templates are compiled into the packages of their rooms, so that a room's types may stay its own. */
    private static final String TEMPLATE_PACKAGE = "fengni";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/fengni/pages/assets/");
    }

    @Bean
    MenuEntry homeEntry() {
        return new MenuEntry(MenuGroup.WORK, "pages.home.title", "/", 0);
    }

    @Bean
    MenuEntry dueEntry() {
        return new MenuEntry(MenuGroup.WORK, "pages.home.due", DuePages.HERE, 10);
    }

    @Bean
    MenuEntry overviewEntry() {
        return new MenuEntry(MenuGroup.WORK, "pages.overview.title", OverviewPages.HERE, 20);
    }

    @Bean
    Dues dues(List<DueSource> sources) {
        return new Dues(sources);
    }

    @Bean
    Overview overview(List<AggregateSource> sources, Dues dues, Organisations organisations, InstantSource clock) {
        return new Overview(sources, dues, organisations, clock);
    }

    @Bean
    Shells.Readers readers(Viewers viewers, OrganisationNames organisations, ObjectProvider<BannerSource> banners) {
        return new Shells.Readers(
                viewers, organisations, () -> banners.orderedStream().toList());
    }

    @Bean
    ViewResolver templates(
            List<MenuEntry> entries, List<PublicEntry> open, Shells.Readers readers, InstantSource clock) {
        var engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PagesWiring.class.getClassLoader(), TEMPLATE_PACKAGE);
        var shells = new Shells(new Menu(entries), open, readers, clock);
        return new Resolver(engine, shells);
    }

    /** Every view name is a template. */
    private record Resolver(TemplateEngine engine, Shells shells) implements ViewResolver, Ordered {
        @Override
        public TemplateView resolveViewName(String name, Locale locale) {
            return new TemplateView(engine, shells, name);
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
