package fengni.access;

import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the room together. */
@Configuration(proxyBeanMethods = false)
class AccessWiring {
    @Bean
    Passes passes(DataSource database, InstantSource clock) {
        return new Passes(new PassTable(database), new PersonTable(database), clock);
    }

    @Bean
    People people(DataSource database, Passes passes, TransactionOperations transactions) {
        return new People(new PersonTable(database), Passwords.encoder(), passes, transactions);
    }

    @Bean
    RoleHolders roleHolders(DataSource database) {
        return new RoleHolders(new PersonTable(database));
    }

    @Bean
    TrialPeople trialPeople(People people) {
        return new TrialPeople(people);
    }

    @Bean
    @ConditionalOnMissingBean
    SecondFactorRule secondFactorRule() {
        return new SecondFactorRule(true);
    }

    @Bean
    Colleagues colleagues(People people) {
        return new Colleagues(people);
    }

    @Bean
    AccessAuditTable accessAuditTable(DataSource database) {
        return new AccessAuditTable(database);
    }

    @Bean
    AccessAudit accessAudit(AccessAuditTable table, InstantSource clock, TransactionOperations transactions) {
        return new AccessAudit(table, clock, transactions);
    }

    @Bean
    LastAdministrator lastAdministrator(
            DataSource database, TransactionOperations transactions, SecondFactorRule rule) {
        return new LastAdministrator(new PersonTable(database), transactions, rule);
    }

    @Bean
    Rights rights(DataSource database, People people, AccessAudit audit, LastAdministrator last) {
        return new Rights(people, new FactorTable(database), audit, last);
    }

    @Bean
    HandedOver handedOver(People people, Tokens tokens, LastAdministrator last, List<OpenWork> work) {
        return new HandedOver(people, tokens, last, work);
    }

    @Bean
    Handovers handovers(DataSource database, HandedOver rights, AccessAudit audit, InstantSource clock) {
        return new Handovers(new HandoverTable(database), rights, audit, clock);
    }

    @Bean
    Trouble trouble(DataSource database, InstantSource clock) {
        return new Trouble(new TroubleTable(database), clock);
    }

    @Bean
    SignIn signIn(People people, Trouble trouble, AccessAudit audit) {
        return new SignIn(people, trouble, audit);
    }

    @Bean
    SecondFactor secondFactor(
            DataSource database, Vault vault, InstantSource clock, TransactionOperations transactions) {
        return new SecondFactor(new FactorTable(database), vault, clock, transactions);
    }

    @Bean
    Tokens tokens(DataSource database, People people, InstantSource clock, AccessAudit audit) {
        return new Tokens(new TokenTable(database), people, clock, audit);
    }

    @Bean
    SetupLinks setupLinks(DataSource database, People people, InstantSource clock, TransactionOperations transactions) {
        return new SetupLinks(new SetupLinkTable(database), people, clock, transactions);
    }

    @Bean
    Sessions sessions(Handovers handovers) {
        return new Sessions(handovers);
    }

    @Bean
    SetupPass setupPass(SetupLinks links) {
        return new SetupPass(links);
    }

    @Bean
    SetupPages.Setup setup(SetupLinks links, SetupPass pass, FirstOrganisation organisations) {
        return new SetupPages.Setup(links, pass, organisations);
    }

    @Bean
    WebMvcConfigurer watched(Passes passes, AccessAudit audit, InstantSource clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Watched(passes, audit, clock)).excludePathPatterns("/assets/**");
            }
        };
    }

    @Bean
    Presence presence(People people, InstantSource clock) {
        return new Presence(people, clock);
    }

    /** It stands in the chain of the browsers only; left alone, the container would run it for everyone. */
    @Bean
    FilterRegistrationBean<Presence> presenceOnlyForBrowsers(Presence presence) {
        var registration = new FilterRegistrationBean<>(presence);
        registration.setEnabled(false);
        return registration;
    }
}
