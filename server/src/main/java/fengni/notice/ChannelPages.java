package fengni.notice;

import fengni.pages.Form;
import fengni.pages.Language;
import fengni.pages.MenuEntry;
import fengni.pages.MenuGroup;
import fengni.pages.Notice;
import fengni.pages.Option;
import fengni.pages.Page;
import fengni.pages.Viewer;
import fengni.pages.Words;
import fengni.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organisation's webhooks, what the last messages came to, and another try for those that were given up. */
@Controller
class ChannelPages {
    static final String HERE = "/notice";
    private static final int ROWS = 50;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SECRET = 200;

    private final ChannelTable channels;
    private final ReminderTable reminders;
    private final Delivery delivery;
    private final Delivery.Surroundings around;

    ChannelPages(Planning.Book book, Delivery delivery, Delivery.Surroundings around) {
        this.channels = book.channels();
        this.reminders = book.reminders();
        this.delivery = delivery;
        this.around = around;
    }

    @Bean
    static MenuEntry noticeEntry() {
        return new MenuEntry(MenuGroup.INSTALLATION, "notice.channels.title", HERE, 920);
    }

    @GetMapping(HERE)
    Page show(Viewer who, HttpServletRequest request) {
        return page(who, fresh(), Words.of(Language.of(request)));
    }

    @PostMapping(HERE)
    ModelAndView add(Viewer who, @RequestParam Map<String, String> fields, HttpServletRequest request) {
        var form = Form.of(fields);
        var words = Words.of(Language.of(request));
        var name = form.required("name", LONGEST_NAME);
        var shape = shape(form);
        var stages = NoticeForm.stages(form);
        var language = NoticeForm.language(form);
        var typed = form.atMost("secret", LONGEST_SECRET);
        form.note(HookAddress.faults(form.value("address"), around.settings().privateHooks()));
        if (!form.holds() || shape.isEmpty() || stages.isEmpty() || language.isEmpty()) {
            return page(who, form, words);
        }
        // our own form is never unsigned: where nobody has a secret for it, it gets one
        var secret = shape.get() == Shape.JSON && typed.isEmpty() ? Vault.newToken() : typed;
        var target = new Channel.Target(shape.get(), URI.create(form.value("address")), secret);
        channels.add(new Channel(
                0,
                organisation(who),
                name,
                target,
                language.get(),
                stages.get(),
                around.clock().instant()));
        return typed.isEmpty() && !secret.isEmpty()
                ? page(who, fresh(), words).with("secret", secret)
                : Page.go(HERE, Notice.good("notice.channel.added", name));
    }

    @PostMapping(HERE + "/{channel}/test")
    ModelAndView test(Viewer who, @PathVariable long channel, HttpServletRequest request) {
        Optional<ModelAndView> answer = channels.find(organisation(who), channel)
                .map(found -> Page.go(HERE, NoticeForm.told(delivery.test(found), Words.of(Language.of(request)))));
        return answer.orElseGet(() -> Page.problem(HttpStatus.NOT_FOUND));
    }

    @PostMapping(HERE + "/{channel}/remove")
    ModelAndView remove(Viewer who, @PathVariable long channel) {
        return channels.remove(organisation(who), channel, around.clock().instant())
                ? Page.go(HERE, Notice.good("notice.channel.removed"))
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    @PostMapping(HERE + "/messages/{message}/again")
    ModelAndView again(Viewer who, @PathVariable UUID message) {
        return reminders.again(organisation(who), message, around.clock().instant())
                ? Page.go(HERE, Notice.good("notice.again.done"))
                : Page.problem(HttpStatus.NOT_FOUND);
    }

    private Page page(Viewer who, Form form, Words words) {
        var own = channels.of(organisation(who));
        var rows = reminders.newest(organisation(who), Optional.empty(), ROWS).stream()
                .map(shown -> new Row(shown, to(shown, own, words)))
                .toList();
        return Page.of("notice/channels", "notice.channels.title")
                .with(form)
                .with("channels", own)
                .with("shapes", shapes(words))
                .with("languages", NoticeForm.languages(words))
                .with("mayMail", delivery.hasMail())
                .with("secret", "")
                .with("rows", rows);
    }

    /** @param to whom in words: the name of a channel, or that it was a person's own mail */
    record Row(ReminderTable.Shown message, String to) {}

    /** Whose mail it was stays with that person; a removed channel is only its number. */
    private static String to(ReminderTable.Shown shown, List<Channel> own, Words words) {
        return switch (Recipient.of(shown.recipient())) {
            case Recipient.Person _ -> words.say("notice.to.person");
            case Recipient.OfChannel(var id) ->
                own.stream()
                        .filter(channel -> channel.id() == id)
                        .findFirst()
                        .map(Channel::name)
                        .orElseGet(() -> words.say("notice.to.removed", String.valueOf(id)));
        };
    }

    private static Form fresh() {
        return Form.of(Map.of(
                "shape", Shape.JSON.word(),
                "language", Language.ZH.name(),
                "days", Stages.USUAL.typed(),
                "daily", "yes"));
    }

    private static Optional<Shape> shape(Form form) {
        var shape = Shape.of(form.value("shape"));
        if (shape.isEmpty()) {
            form.fault("shape", "pages.fault.choose");
        }
        return shape;
    }

    private static List<Option> shapes(Words words) {
        return Arrays.stream(Shape.values())
                .map(shape -> new Option(shape.word(), words.say("notice.shape." + shape.word())))
                .toList();
    }

    private static long organisation(Viewer who) {
        return who.organisation().orElseThrow();
    }
}
