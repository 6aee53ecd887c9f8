package fengni.access;

import fengni.notice.Staff;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two gates of the console: one for browsers, one for programs. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityWiring {
    /** Nothing but our own files, no inline code, no frame around us, no form to elsewhere. */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    @Bean
    DoorKeeper doors(List<Doors> doors) {
        return new DoorKeeper(
                doors.stream().flatMap(room -> room.doors().stream()).toList());
    }

    @Bean
    Staff staff(People people, DoorKeeper doors) {
        return new Roster(people, doors);
    }

    @Bean
    ApiGuard apiGuard(DoorKeeper doors, ServiceOwners owners) {
        return new ApiGuard(doors, owners);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, ApiGuard guard, DoorKeeper doors, Tokens tokens, ServiceKeys keys) {
        return http.securityMatcher("/api/**", "/health")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/health", "/api/v1/openapi.json")
                                .permitAll()
                                .anyRequest()
                                .access(guard))
                .addFilterBefore(new BearerFilter(tokens, keys), UsernamePasswordAuthenticationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(BearerFilter::brought, doors::isOpen))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(SecurityWiring::askForToken)
                        .accessDeniedHandler(SecurityWiring::refuse))
                .headers(SecurityWiring::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browsers(HttpSecurity http, DoorKeeper doors, SignIn signIn, Presence presence) {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/assets/**", "/language", "/sign-in", "/sign-in/**", "/setup", "/setup/**")
                        .permitAll()
                        .anyRequest()
                        .access(doors))
                // An open door lends no authority that a page elsewhere could borrow, the session does not travel with
                // such a page's POST, and a stranger may write for longer than a session lasts.
                .csrf(csrf -> csrf.ignoringRequestMatchers(doors::isOpen))
                .addFilterAfter(presence, SecurityContextHolderFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .successHandler(signIn)
                        .failureHandler(signIn))
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(signIn)
                        .logoutSuccessUrl("/sign-in?out")
                        .deleteCookies(SESSION_COOKIE))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new Refusals(doors)))
                .headers(SecurityWiring::headers)
                .build();
    }

    /** A problem document, never a page to sign in at. */
    private static void askForToken(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        var hidden = refused instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == ApiGuard.Answer.NOT_THERE;
        response.sendError((hidden ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
    }

    /** Says nothing of the container. */
    static final String SESSION_COOKIE = "fengni_session";

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                // other programs may stand on the names below this one
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false));
    }
}
