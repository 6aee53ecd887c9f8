package fengni.rulebook;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Fault;
import fengni.answers.Outcome;
import fengni.law.rulebook.RulebookComparison;
import fengni.pages.Form;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Task;
import fengni.pages.TaskSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A new version comes in by an administrator, and a second person puts it into force with a day, or refuses it. */
@Controller
class ProposalPages implements Doors {
    private static final String UPLOAD = RulebookPages.HERE + "/upload";
    private static final String PROPOSAL = RulebookPages.HERE + "/proposals/{id}";
    private static final Role[] DECIDERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER};
    private static final int ORDER = 15;

    private final Rulebooks rulebooks;

    ProposalPages(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    @Override
    public List<Door> doors() {
        return List.of(
                Door.read(UPLOAD, Role.ADMINISTRATOR),
                Door.write(UPLOAD, Role.ADMINISTRATOR),
                Door.read(PROPOSAL, RulebookPages.READERS),
                Door.write(PROPOSAL, DECIDERS));
    }

    /** Nobody decides unless somebody tells them that something waits. */
    @Bean
    static TaskSource rulebookTask(Rulebooks rulebooks) {
        return _ -> rulebooks.proposals().stream()
                .filter(Proposal::isOpen)
                .map(proposal ->
                        new Task("rulebook.task", "rulebook.task.hint", path(proposal), Task.Status.TO_DO, ORDER))
                .toList();
    }

    static String path(Proposal proposal) {
        return RulebookPages.HERE + "/proposals/" + proposal.id();
    }

    @GetMapping(UPLOAD)
    Page upload() {
        return upload(Form.empty());
    }

    @PostMapping(UPLOAD)
    ModelAndView take(
            SignedIn who,
            @RequestParam Map<String, String> fields,
            @RequestParam(name = "bundle", required = false) Optional<MultipartFile> bundle) {
        var form = Form.of(fields);
        return switch (rulebooks.upload(Author.of(who), bytes(bundle), form.given("reason"))) {
            case Outcome.Done(var proposal) ->
                Page.go(path(proposal), Notice.good("rulebook.uploaded", proposal.version()));
            case Outcome.Faulty(var faults) -> upload(form.note(faults));
            case Outcome.Conflicting(var fault) -> upload(form.note(List.of(fault)));
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge() {
        return upload(Form.empty().note(List.of(Fault.of("bundle", "rules.too_large", Rulebooks.MOST_BYTES >> 20))));
    }

    private Page upload(Form form) {
        return Page.of("rulebook/upload", "rulebook.upload")
                .under(RulebookPages.HERE, "rulebook.title")
                .under(RulebookPages.VERSIONS, "rulebook.versions")
                .with("current", rulebooks.current().version())
                .with(form);
    }

    private static byte[] bytes(Optional<MultipartFile> file) {
        try {
            return file.isPresent() ? file.get().getInputStream().readNBytes(Rulebooks.MOST_BYTES + 1) : new byte[0];
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GetMapping(PROPOSAL)
    ModelAndView show(SignedIn who, @PathVariable String id) {
        return found(id)
                .<ModelAndView>map(proposal -> page(who, proposal, Form.empty()))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(PROPOSAL)
    ModelAndView decide(SignedIn who, @PathVariable String id, @RequestParam Map<String, String> fields) {
        var form = Form.of(fields);
        return found(id)
                .map(proposal -> decide(who, proposal, form))
                .orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    private ModelAndView decide(SignedIn who, Proposal proposal, Form form) {
        var act = form.value("act");
        if (!act.equals("force") && !act.equals("refuse")) {
            return page(who, proposal, form.fault("act", "pages.fault.choose"));
        }
        var outcome = act.equals("force")
                ? rulebooks.force(Author.of(who), proposal.id(), form.given("from"), form.given("reason"))
                : rulebooks.refuse(Author.of(who), proposal.id(), form.given("reason"));
        return switch (outcome) {
            case Outcome.Done(var decided) ->
                Page.go(path(decided), Notice.good("rulebook.decided." + act, decided.version()));
            case Outcome.Faulty(var faults) -> page(who, proposal, form.note(faults));
            case Outcome.Conflicting(var fault) ->
                page(
                                who,
                                rulebooks.proposal(proposal.id()).orElse(proposal),
                                form.fault("act", "answers.fault." + fault.code()))
                        .status(HttpStatus.CONFLICT);
            case Outcome.Absent() -> Page.problem(HttpStatus.NOT_FOUND);
        };
    }

    private Page page(SignedIn who, Proposal proposal, Form form) {
        var current = rulebooks.current();
        boolean own = proposal.entered().by().person() == who.person();
        return Page.of("rulebook/proposal", "rulebook.proposal", proposal.version())
                .under(RulebookPages.HERE, "rulebook.title")
                .under(RulebookPages.VERSIONS, "rulebook.versions")
                .with("proposal", proposal)
                .with("who", who)
                .with("current", current.version())
                .with(
                        "comparison",
                        rulebooks.version(proposal.version()).map(book -> RulebookComparison.of(current, book)))
                .with("acts", own ? List.of("refuse") : List.of("force", "refuse"))
                .with("mayDecide", proposal.isOpen() && who.may(Set.of(DECIDERS)))
                .with(form);
    }

    private Optional<Proposal> found(String id) {
        return Numbers.read(id).flatMap(rulebooks::proposal);
    }
}
