package fengni.notice;

import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.Notice;
import fengni.pages.Page;
import fengni.pages.Viewer;
import fengni.pages.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own reminders: which days before, to which mail address; and the secret address of one's calendar. */
@Controller
class ReminderPages {
    static final String HERE = "/me/reminders";
    private static final int ROWS = 10;
    private static final int LONGEST_MAIL = 254;

    private final PreferenceTable preferences;
    private final ReminderTable reminders;
    private final Feeds feeds;
    private final Delivery delivery;
    private final NoticeSettings settings;
    private final InstantSource clock;

    ReminderPages(Planning.Book book, Feeds feeds, Delivery delivery, Delivery.Surroundings around) {
        this.preferences = book.preferences();
        this.reminders = book.reminders();
        this.feeds = feeds;
        this.delivery = delivery;
        this.settings = around.settings();
        this.clock = around.clock();
    }

    @GetMapping(HERE)
    Page show(Viewer who, HttpServletRequest request) {
        return page(who, shown(wish(who, request)), request);
    }

    @PostMapping(HERE)
    ModelAndView save(Viewer who, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        var stages = NoticeForm.stages(form);
        var language = NoticeForm.language(form);
        var mail = form.atMost("mail", LONGEST_MAIL);
        if (!mail.isEmpty() && !Mailer.isAddress(mail)) {
            form.fault("mail", "notice.fault.mail");
        }
        if (!form.holds() || stages.isEmpty() || language.isEmpty()) {
            return page(who, form, request);
        }
        preferences.keep(
                new Preference(who.person(), organisation(who), mail, language.get(), stages.get(), clock.instant()));
        return Page.go(HERE, Notice.good("notice.saved"));
    }

    /** Sends to the address that is kept, not to one just typed: what was tested is what will be used. */
    @PostMapping(HERE + "/test")
    ModelAndView test(Viewer who, HttpServletRequest request) {
        return preferences
                .find(who.person(), organisation(who))
                .filter(wish -> !wish.mail().isEmpty())
                .map(wish -> Page.go(HERE, NoticeForm.told(delivery.test(wish), Words.of(Language.of(request)))))
                .orElseGet(() -> Page.go(HERE, Notice.bad("notice.test.no-mail")));
    }

    @PostMapping(HERE + "/calendar")
    Page calendar(Viewer who, HttpServletRequest request) {
        var token = feeds.make(who.person(), organisation(who), Language.of(request));
        return show(who, request).with("fresh", base(request) + "/calendar/" + token + ".ics");
    }

    @PostMapping(HERE + "/calendar/end")
    ModelAndView end(Viewer who) {
        feeds.end(who.person(), organisation(who));
        return Page.go(HERE, Notice.good("notice.calendar.ended"));
    }

    private Page page(Viewer who, Form form, HttpServletRequest request) {
        return Page.of("notice/reminders", "notice.mine.title")
                .under("/me", "notice.me")
                .with(form)
                .with("languages", NoticeForm.languages(Words.of(Language.of(request))))
                .with("mayMail", delivery.hasMail())
                .with(
                        "kept",
                        preferences
                                .find(who.person(), organisation(who))
                                .filter(wish -> !wish.mail().isEmpty())
                                .isPresent())
                .with("feed", feeds.of(who.person(), organisation(who)).map(FeedTable.Feed::made))
                .with("fresh", "")
                .with(
                        "messages",
                        reminders.newest(organisation(who), Optional.of(new Recipient.Person(who.person())), ROWS));
    }

    private Preference wish(Viewer who, HttpServletRequest request) {
        return preferences
                .find(who.person(), organisation(who))
                .orElseGet(() -> Preference.none(who.person(), organisation(who), Language.of(request)));
    }

    private static Form shown(Preference wish) {
        return Form.of(Map.of(
                "mail", wish.mail(),
                "language", wish.language().name(),
                "days", wish.stages().typed(),
                "daily", wish.stages().daily() ? "yes" : ""));
    }

    private String base(HttpServletRequest request) {
        var asked = request.getRequestURL().toString();
        return settings.console().isEmpty()
                ? asked.substring(0, asked.length() - request.getRequestURI().length())
                : settings.console();
    }

    private static long organisation(Viewer who) {
        return who.organisation().orElseThrow();
    }
}
