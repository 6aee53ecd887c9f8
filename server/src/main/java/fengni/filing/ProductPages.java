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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
                        ? page(who, dossier, product, false)
                        : Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(ONE)
    ModelAndView save(
            SignedIn who,
            @PathVariable long id,
            @PathVariable int product,
            @RequestParam MultiValueMap<String, String> sent) {
        return open(who, id, dossier -> save(who, dossier, product, sent));
    }

    private ModelAndView save(SignedIn who, Dossier dossier, int product, MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<>(Typed.of(desk.form().fields(FilingStep.PRODUCT), sent));
        typed.put(Place.SERVICE, sent.getOrDefault(Place.SERVICE, List.of("")).getFirst());
        var edit = new Edit(Clashes.version(sent), product, Clashes.wanted(typed, sent));
        return switch (desk.filings().save(dossier.id(), List.of(edit), Filer.of(who))) {
            case Outcome.Done(Saving.Kept(var now)) ->
                isSound(who, now, product)
                        ? Page.go(path(now), Notice.good("filing.saved"))
                        : page(who, now, product, true).status(HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Done(Saving.Clashed clashed) -> Clashes.page(clashed, path(dossier, product));
            case Outcome.Faulty(var _) -> Page.problem(HttpStatus.BAD_REQUEST);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting(var _) -> SectionPages.closed(dossier);
        };
    }

    private boolean isSound(SignedIn who, Dossier now, int product) {
        return desk.view(who, now).flaws().stream().noneMatch(flaw -> flaw.product() == product);
    }

    private Page page(SignedIn who, Dossier dossier, int product, boolean checked) {
        var view = desk.view(who, dossier);
        var asked = view.product(product).stream()
                .map(one -> checked || !one.value().isEmpty()
                        ? one
                        : new Asked(one.field(), one.value(), List.of(), one.remarks()))
                .toList();
        return Desk.page(dossier, "filing/product", "filing.product.title", product)
                .with("checked", checked)
                .with("services", services(who))
                .with("form", tie(view, product, checked))
                .with("view", new SectionView(dossier, product, path(dossier, product), asked));
    }

    private List<Option> services(SignedIn who) {
        var options = new ArrayList<Option>();
        options.add(new Option("", "—"));
        options.addAll(desk.services().options(who));
        return options;
    }

    private static Form tie(DossierView view, int product, boolean checked) {
        var form = Form.of(Map.of(
                Place.SERVICE, view.serviceId(product).map(String::valueOf).orElse("")));
        return checked ? form.note(view.faults(new Place(product, Place.SERVICE))) : form;
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
