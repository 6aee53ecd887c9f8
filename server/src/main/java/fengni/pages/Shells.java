package fengni.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.security.web.csrf.CsrfToken;

/** Makes the shell of one page for one reader. */
final class Shells {
    private static final System.Logger LOG = System.getLogger(Shells.class.getName());

    private final Menu menu;
    private final List<PublicEntry> open;
    private final Viewers viewers;
    private final OrganisationNames organisations;
    private final Supplier<List<BannerSource>> banners;

    private final InstantSource clock;

    Shells(Menu menu, List<PublicEntry> open, Readers readers, InstantSource clock) {
        this.menu = menu;
        this.viewers = readers.viewers();
        this.organisations = readers.organisations();
        this.banners = readers.banners();
        this.clock = clock;
        this.open = open.stream()
                .sorted(Comparator.comparingInt(PublicEntry::order))
                .toList();
    }

    /** What is known of those who read, and what all of them are told. */
    record Readers(Viewers viewers, OrganisationNames organisations, Supplier<List<BannerSource>> banners) {}

    Shell shell(Map<String, ?> model, HttpServletRequest request) {
        var words = Words.of(Language.of(request));
        var viewer = viewers.viewer(request);
        var frame = new Shell.Frame(
                model.get(Page.TITLE) instanceof Page.Title title ? title.in(words) : "",
                model.values().stream().anyMatch(value -> value instanceof Form form && !form.holds()),
                crumbs(words, model),
                viewer.isPresent() ? menu.open(path -> viewers.mayOpen(request, path)) : List.of(),
                open,
                viewer,
                viewer.flatMap(Viewer::organisation)
                        .flatMap(organisations::name)
                        .orElse(""),
                model.get(Onward.NOTICE) instanceof Notice notice ? Optional.of(notice) : Optional.empty(),
                token(request),
                request.getRequestURI(),
                back(request),
                clock.instant(),
                banners(viewer.flatMap(Viewer::organisation), words).stream()
                        .map(banner -> viewers.mayOpen(request, banner.path()) ? banner : banner.leadingNowhere())
                        .toList());
        return new Shell(words, frame);
    }

    /**
     * What answers a form cannot be asked for again; the form itself is lost with the language, so start from home, or
     * with a stranger's page, whose form stands at the same path, from there.
     */
    private String back(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return request.getMethod().equals("GET") ? failed : "/";
        }
        var path = request.getRequestURI();
        if (!request.getMethod().equals("GET")) {
            return open.stream().anyMatch(entry -> entry.path().equals(path)) ? path : "/";
        }
        var query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    /** A line that cannot be made keeps nobody from the page. */
    private List<Banner> banners(Optional<Long> organisation, Words words) {
        try {
            return Stream.concat(
                            Watermark.current().stream().map(Shells::marked),
                            banners.get().stream().flatMap(source -> source.banners(organisation, words).stream()))
                    .toList();
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "the lines above a page cannot be made", failure);
            return List.of();
        }
    }

    private static Banner marked(String line) {
        return new Banner(Tone.NEUTRAL, "pages.watermark", List.of(line), "");
    }

    private static List<Crumb> crumbs(Words words, Map<String, ?> model) {
        return model.get(Page.CRUMBS) instanceof List<?> steps
                ? steps.stream()
                        .filter(Page.Step.class::isInstance)
                        .map(Page.Step.class::cast)
                        .map(step -> new Crumb(step.title().in(words), step.path()))
                        .toList()
                : List.of();
    }

    private static Shell.Token token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Shell.Token(token.getParameterName(), token.getToken())
                : new Shell.Token("_csrf", "");
    }
}
