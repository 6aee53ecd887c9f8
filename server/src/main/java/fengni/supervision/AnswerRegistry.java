package fengni.supervision;

import fengni.attachments.Attachment;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.OperatorCodes;
import fengni.correspondence.Outbox;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Tells the registry that sent an order of its acknowledgement and of each report that two people signed; in the transaction
 * of the step, so that both survive a crash or neither.
 *
 * @param outbox asked for at each letter: the room that carries them is built after this one
 */
record AnswerRegistry(Supplier<Outbox> outbox, OperatorCodes codes, OrderFiles files) implements OrderAnswers {
    @Override
    public void happened(Order order, OrderStep step) {
        order.letter()
                .flatMap(name -> content(name, order, step))
                .flatMap(content -> codes.creditCode(order.organisation())
                        .map(operator -> new Letter(UUID.randomUUID(), operator, Face.REGISTRY, step.at(), content)))
                .ifPresent(letter -> outbox.get().leave(letter));
    }

    private Optional<LetterContent> content(UUID name, Order order, OrderStep step) {
        return switch (step.act()) {
            case ACKNOWLEDGE ->
                step.day().map(day -> new LetterContent.OrderAcknowledged(name, step.words(), day, step.at()));
            case SIGN_REPORT -> order.state().report().map(report -> report(name, order, report, step));
            case ENTER,
                    ARRIVE,
                    CONFIRM,
                    REFUSE,
                    CARRY_OUT,
                    ADD_FILES,
                    REPORT,
                    RETURN_REPORT,
                    ASK_LIFT,
                    ASK_ANNUL,
                    CONFIRM_END,
                    REFUSE_END -> Optional.empty();
        };
    }

    private LetterContent report(UUID name, Order order, OrderStep report, OrderStep signed) {
        var version = (int) order.steps().stream()
                .filter(step -> step.act() == OrderAct.REPORT)
                .count();
        return new LetterContent.RectificationReport(
                name,
                version,
                report.words(),
                files.of(order, report).stream().map(AnswerRegistry::file).toList(),
                signed.at());
    }

    private static LetterContent.ReportFile file(Attachment file) {
        return new LetterContent.ReportFile(file.name(), file.sha256());
    }
}
