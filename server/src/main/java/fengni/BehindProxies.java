package fengni;

import fengni.gateway.TrustedProxies;
import java.util.List;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** Teaches the console's server which proxies to believe; with none named it believes nobody. */
record BehindProxies(List<String> trusted) implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory server) {
        if (!trusted.isEmpty()) {
            server.addEngineValves(new ForwardedValve(new TrustedProxies(trusted)));
        }
    }
}
