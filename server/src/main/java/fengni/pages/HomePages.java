package fengni.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after sign-in: what is left to set up, and how the parts are. */
@Controller
class HomePages {
    /** More than these are on a page of their own: the first page must be taken in at a glance. */
    private static final int SHOWN = 6;

    private final Viewers viewers;
    private final List<TaskSource> tasks;
    private final Dues dues;
    private final List<PartSource> parts;

    HomePages(Viewers viewers, List<TaskSource> tasks, Dues dues, List<PartSource> parts) {
        this.viewers = viewers;
        this.tasks = tasks;
        this.dues = dues;
        this.parts = parts;
    }

    /** Whoever has nothing to do here but to look at the figures is led there. */
    @GetMapping("/")
    ModelAndView home(HttpServletRequest request) {
        if (!viewers.mayOpen(request, DuePages.HERE) && viewers.mayOpen(request, OverviewPages.HERE)) {
            return Page.go(OverviewPages.HERE);
        }
        var all = due(request);
        return Page.of("pages/home", "pages.home.title")
                .with("tasks", open(request))
                .with("dues", all.stream().limit(SHOWN).toList())
                .with("more", Math.max(all.size() - SHOWN, 0))
                .with("parts", parts.stream().map(PartSource::state).toList());
    }

    private List<Due> due(HttpServletRequest request) {
        return viewers.viewer(request)
                .flatMap(Viewer::organisation)
                .map(organisation -> dues.of(organisation, path -> viewers.mayOpen(request, path)))
                .orElse(List.of());
    }

    private List<Task> open(HttpServletRequest request) {
        return viewers.viewer(request)
                .flatMap(Viewer::organisation)
                .map(organisation -> tasks.stream()
                        .flatMap(source -> source.tasks(organisation).stream())
                        .filter(task -> viewers.mayOpen(request, task.path()))
                        .sorted(Comparator.comparingInt(Task::order))
                        .toList())
                .orElse(List.of());
    }
}
