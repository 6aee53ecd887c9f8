package fengni.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Doors of the pages that lie below this room, and who sits at the keyboard as an argument of any page. */
@Configuration(proxyBeanMethods = false)
class AccessDoors implements WebMvcConfigurer {
    @Bean
    Doors homeDoors() {
        return () -> List.of(Door.readOwn("/"), Door.readOwn("/due"), Door.open(HttpMethod.GET, "/public"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Who());
    }

    /** Only doors that ask for a role lead to such pages, so somebody is there. */
    private static final class Who implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(SignedIn.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return Sessions.signedIn().orElseThrow(() -> new IllegalStateException("a page without a door"));
        }
    }
}
