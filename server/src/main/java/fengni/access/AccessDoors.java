package fengni.access;

import fengni.pages.Viewer;
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
        return () -> List.of(
                Door.readOwn("/"),
                Door.readStaff("/due"),
                Door.readStaff("/due/export"),
                Door.read("/overview", Role.OBSERVER),
                Door.read("/overview/export", Role.OBSERVER),
                Door.read("/api/v1/overview", Role.OBSERVER),
                Door.open(HttpMethod.GET, "/public"));
    }

    /** Reminders are everybody's own; webhooks are the organisation's. The calendar's address is its own key. */
    @Bean
    Doors noticeDoors() {
        return () -> List.of(
                Door.readStaff("/me/reminders"),
                Door.writeStaff("/me/reminders"),
                Door.writeStaff("/me/reminders/test"),
                Door.writeStaff("/me/reminders/calendar"),
                Door.writeStaff("/me/reminders/calendar/end"),
                Door.read("/notice", Role.ADMINISTRATOR),
                Door.write("/notice", Role.ADMINISTRATOR),
                Door.write("/notice/{channel}/test", Role.ADMINISTRATOR),
                Door.write("/notice/{channel}/remove", Role.ADMINISTRATOR),
                Door.write("/notice/messages/{message}/again", Role.ADMINISTRATOR),
                Door.open(HttpMethod.GET, "/calendar/{name}"));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Who());
    }

    /** Only doors that ask for a role lead to such pages, so somebody is there. */
    private static final class Who implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(SignedIn.class)
                    || parameter.getParameterType().equals(Viewer.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var who = Sessions.signedIn().orElseThrow(() -> new IllegalStateException("a page without a door"));
            return parameter.getParameterType().equals(Viewer.class) ? DoorKeeper.viewer(who) : who;
        }
    }
}
