package fengni.marking;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.access.SignedIn;
import fengni.answers.Outcome;
import fengni.marking.Passings.Manner;
import fengni.marking.Served.Busy;
import fengni.marking.Served.Done;
import fengni.marking.Served.Nothing;
import fengni.marking.Served.TooLarge;
import fengni.marking.Served.TooOften;
import fengni.offering.Organisation;
import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Page;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** {@code /propagate}: an officer of a platform checks files before they are published (labelling measures, Art. 6). */
@Controller
class PropagatePages implements Doors {
    static final String HERE = "/propagate";
    /** Of one turn: more are a matter for the API or the command line. */
    static final int MOST = 20;

    private static final String PARCEL = HERE + "/{parcel}/files.zip";
    private static final Role[] OFFICERS = {Role.ADMINISTRATOR, Role.COMPLIANCE_OFFICER, Role.CONTENT_SAFETY_EDITOR};

    private final Desk desk;
    private final Passings passings;
    private final Parcels parcels;

    PropagatePages(Desk desk, Passings passings, Parcels parcels) {
        this.desk = desk;
        this.passings = passings;
        this.parcels = parcels;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE, OFFICERS), Door.write(HERE, OFFICERS), Door.read(PARCEL, OFFICERS));
    }

    @GetMapping(HERE)
    Page ask(SignedIn who) {
        return page(who, Form.of(Map.of("least", PassingForm.USUAL)));
    }

    @PostMapping(HERE)
    ModelAndView check(SignedIn who, HttpServletRequest request, @RequestParam Map<String, String> fields)
            throws IOException {
        var form = Form.of(fields);
        var files = Handed.allInForm(request);
        if (files.isEmpty()) {
            form.fault("file", "pages.fault.missing");
        } else if (files.size() > MOST) {
            form.fault("file", "marking.propagate.too-many", MOST);
        }
        var platform = passings.platform(who.organisation());
        return switch (PassingForm.read(fields)) {
            case Outcome.Done<Manner>(var manner)
            when form.holds() && platform.isPresent() ->
                checked(who, platform.get(), manner, files, form, Words.of(Language.of(request)));
            case Outcome.Done<Manner> _ -> page(who, form);
            case Outcome.Faulty<Manner>(var faults) -> page(who, form.note(faults));
            case Outcome.Absent<Manner>() -> Page.problem(HttpStatus.NOT_FOUND);
            case Outcome.Conflicting<Manner>(var fault) -> page(who, form.note(List.of(fault)));
        };
    }

    private Page checked(SignedIn who, Organisation platform, Manner manner, List<Handed> files, Form form, Words words)
            throws IOException {
        try (var archive = PassedArchive.open(words)) {
            var passed = new ArrayList<Passed>();
            for (Handed brought : files) {
                var handed = brought.by(who.login());
                // a file goes to disk before it gives its place up, so that memory holds only what is at work
                switch (desk.serveKnown(
                        handed, content -> archive.add(passings.pass(platform, manner, handed, content)))) {
                    case Done<Passed>(var one) -> passed.add(one);
                    case TooLarge<Passed>() ->
                        form.fault(
                                "file",
                                "marking.propagate.too-large",
                                handed.name().value());
                    case Nothing<Passed>(), TooOften<Passed>(), Busy<Passed>() ->
                        form.fault(
                                "file",
                                "marking.propagate.not-taken",
                                handed.name().value());
                }
            }
            return passed.isEmpty() ? page(who, form) : told(who, passed, archive, form);
        }
    }

    private Page told(SignedIn who, List<Passed> passed, PassedArchive archive, Form form) throws IOException {
        return Page.of("marking/propagated", "marking.propagate.result")
                .under(HERE, "marking.propagate")
                .with("files", List.copyOf(passed))
                .with("parcel", parcels.keep(who, archive.finished()))
                .with("form", form);
    }

    /** Whoever comes too late hands the files in again. */
    @GetMapping(PARCEL)
    Object download(SignedIn who, @PathVariable String parcel) throws IOException {
        var archive = parcels.give(who, parcel);
        return archive.isPresent() ? sent(archive.get()) : Page.problem(HttpStatus.NOT_FOUND);
    }

    private static View sent(InputStream archive) {
        return (@Nullable Map<String, ?> _, HttpServletRequest _, HttpServletResponse response) -> {
            try (archive) {
                response.setContentType("application/zip");
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("propagated.zip")
                                .build()
                                .toString());
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                archive.transferTo(response.getOutputStream());
            }
        };
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Page tooLarge(SignedIn who) {
        return page(who, Form.empty().fault("file", "marking.propagate.too-large-together"));
    }

    private Page page(SignedIn who, Form form) {
        return Page.of("marking/propagate", "marking.propagate")
                .with("platform", passings.platform(who.organisation()))
                .with(form);
    }
}
