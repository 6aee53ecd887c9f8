package fengni.supervision;

import fengni.attachments.Attachment;
import fengni.correspondence.OrderKind;
import fengni.pages.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms of orders: a box for each kind and for each service. */
final class OrderForm {
    static final String KIND = "kind-";
    static final String SERVICE = "service-";

    /** What somebody chooses whose authority is not in the directory. */
    static final String NAMED = "named";

    private OrderForm() {}

    static OrderDraft draft(Form form, List<Long> own, List<Attachment> files) {
        return new OrderDraft(
                form.value("authority").equals(NAMED) ? form.given("authorityName") : form.given("authority"),
                form.given("number"),
                form.given("day"),
                Optional.of(Arrays.stream(OrderKind.values())
                        .map(OrderKind::word)
                        .filter(word -> form.checked(KIND + word))
                        .toList()),
                form.given("other"),
                Optional.of(form.checked("whole")),
                services(form, own),
                form.given("until"),
                form.given("reason"),
                form.given("citation"),
                form.given("reportBy"),
                numbers(files));
    }

    /** Services that a registry named as they are called here are chosen already. */
    static Form known(OrderText text) {
        return Form.of(text.services().stream().collect(Collectors.toMap(id -> SERVICE + id, _ -> "yes")));
    }

    /** Fields of the acts stand beside each other on one page, each under the word of its act. */
    static OrderAsked asked(Form form, OrderAct act, List<Long> own, List<Attachment> files) {
        var prefix = act.word() + "-";
        return new OrderAsked(
                form.given(prefix + "words"),
                form.given(prefix + "number"),
                form.given(prefix + "day"),
                Optional.of(form.checked("whole")),
                services(form, own),
                numbers(files));
    }

    private static Optional<List<Long>> services(Form form, List<Long> own) {
        return Optional.of(own.stream().filter(id -> form.checked(SERVICE + id)).toList());
    }

    private static Optional<List<String>> numbers(List<Attachment> files) {
        return Optional.of(files.stream().map(file -> file.id().toString()).toList());
    }
}
