package fengni.filing;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.law.FilingStep;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** The products of a provider's algorithm, one after another; each is one service that the organisation offers. */
@Controller
class ProductPages implements Doors {
    private static final String HERE = "/filings/{id}/products";
    private static final String ONE = "/filings/{id}/products/{product}";

    private final Desk desk;

    ProductPages(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(HERE, Desk.EDITORS),
                Door.write(HERE, Desk.EDITORS),
                Door.read(ONE, Desk.EDITORS),
                Door.write(ONE, Desk.EDITORS),
                Door.write(ONE + "/remove", Desk.EDITORS));
    }

    @GetMapping(HERE)
    ModelAndView list(SignedIn who, @PathVariable long id) {
        return open(
                who,
                id,
                dossier -> Desk.page(dossier, "filing/products", "filing.products.title")
                        .with("view", desk.view(who, dossier)));
    }

    @PostMapping(HERE)
    ModelAndView add(SignedIn who, @PathVariable long id) {
        return open(who, id, dossier -> switch (desk.filings().addProduct(id, Filer.of(who))) {
            case Outcome.Done(var number) -> Page.go(path(dossier, number));
            case Outcome.Faulty(var _) -> Page.go(path(dossier), Notice.bad("filing.products.most"));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    @PostMapping(ONE + "/remove")
    ModelAndView remove(SignedIn who, @PathVariable long id, @PathVariable int product) {
        return open(who, id, dossier -> switch (desk.filings().removeProduct(id, product, Filer.of(who))) {
            case Outcome.Done(var _) -> Page.go(path(dossier), Notice.good("filing.products.removed"));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        });
    }

    @GetMapping(ONE)
    ModelAndView show(SignedIn who, @PathVariable long id, @PathVariable int product) {
        return open(
                who,
                id,
                dossier -> dossier.products().contains(product)
                        ? page(who, dossier, product)
                        : Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView save(SignedIn who, @PathVariable long id, @PathVariable int product, NativeWebRequest request) {
        return open(who, id, dossier -> save(who, dossier, product, request));
    }

    private ModelAndView save(SignedIn who, Dossier dossier, int product, NativeWebRequest request) {
        var answered = Answered.of(dossier, desk.form().fields(FilingStep.PRODUCT), request, desk.files())
                .and(Place.SERVICE);
        return switch (desk.filings().save(dossier.id(), List.of(answered.edit(product)), Filer.of(who))) {
            case Outcome.Done(Saving.Kept(var now)) -> kept(who, now, product, answered);
            case Outcome.Done(Saving.Clashed clashed) -> Clashes.page(clashed, path(dossier, product));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        };
    }

    private ModelAndView kept(SignedIn who, Dossier now, int product, Answered answered) {
        var view = desk.view(who, now);
        var asked = view.product(product).stream().map(answered::with).toList();
        boolean sound = view.flaws().stream().noneMatch(flaw -> flaw.product() == product)
                && answered.refused().isEmpty();
        return sound
                ? Page.go(path(now), Notice.good("filing.saved"))
                : page(who, view, product, asked)
                        .with("checked", true)
                        .with("form", tie(view, product).note(view.faults(new Place(product, Place.SERVICE))))
                        .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page page(SignedIn who, Dossier dossier, int product) {
        var view = desk.view(who, dossier);
        return page(who, view, product, Asked.unblamed(view.product(product)))
                .with("checked", false)
                .with("form", tie(view, product));
    }

    private Page page(SignedIn who, DossierView view, int product, List<Asked> asked) {
        var dossier = view.dossier();
        return Desk.page(dossier, "filing/product", "filing.product.title", product)
                .with("services", services(who))
                .with("fields", desk.form())
                .with("view", new SectionView(dossier, product, path(dossier, product), asked));
    }

    private List<Option> services(SignedIn who) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "—"));
        options.addAll(desk.services().options(who));
        return options;
    }

    private static Form tie(DossierView view, int product) {
        return Form.of(Map.of(
                Place.SERVICE, view.serviceId(product).map(String::valueOf).orElse("")));
    }

    private ModelAndView open(SignedIn who, long id, Function<Dossier, ModelAndView> then) {
        return desk.own(
                who,
                id,
                dossier -> Optional.of(dossier)
                        .filter(one -> one.mayChange() && one.hasProducts())
                        .map(then)
                        .orElseGet(() -> SectionPages.closed(dossier)));
    }

    private static String path(Dossier dossier) {
        return Desk.path(dossier) + "/products";
    }

    private static String path(Dossier dossier, int product) {
        return path(dossier) + "/" + product;
    }
}
