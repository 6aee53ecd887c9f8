package fengni.filing;

import fengni.TestConsole;
import fengni.Walk;
import fengni.correspondence.Face;
import fengni.correspondence.Letter;
import fengni.correspondence.LetterContent;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import fengni.law.FilingEvent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** A registry whose letters are written by hand, over a real console. */
final class FakeRegistry implements Outbox, AutoCloseable {
    static final String BASE = "http://registry.example.cn";
    static final String NAME = "示例园区登记台";

    /** Forgets every dossier. */
    static final String FORGET = "truncate filing_dossier restart identity cascade";

    final List<Letter> letters = new ArrayList<>();
    final TestConsole console;
    private final List<GenericApplicationContext> contexts = new ArrayList<>();

    private FakeRegistry() {
        this.console = TestConsole.start(context -> {
            contexts.add(context);
            context.registerBean("fakeLink", RegistryLink.class, () -> _ -> link(), FakeRegistry::primary);
            context.registerBean("fakeOutbox", Outbox.class, () -> this, FakeRegistry::primary);
        });
    }

    static FakeRegistry start() {
        return new FakeRegistry();
    }

    <T> T bean(Class<T> type) {
        return contexts.getFirst().getBean(type);
    }

    @Override
    public void leave(Letter letter) {
        letters.add(letter);
    }

    /** Sends what the registry says to the version sent last. */
    void says(FilingEvent event) {
        says(version(), event);
    }

    void says(int version, FilingEvent event) {
        deliver(new LetterContent.Step(dossier(), version, event, "登记员甲", now()));
    }

    void confirms(String receipt) {
        deliver(new LetterContent.Arrived(dossier(), version(), receipt, now()));
    }

    void deliver(LetterContent content) {
        deliver(Walk.CREDIT_CODE, content);
    }

    void deliver(String operator, LetterContent content) {
        var letter = new Letter(UUID.randomUUID(), operator, Face.OPERATOR, now(), content);
        bean(TransactionOperations.class)
                .executeWithoutResult(_ -> contexts.getFirst().getBeansOfType(Recipient.class).values().stream()
                        .filter(recipient -> recipient.face() == Face.OPERATOR)
                        .forEach(recipient -> recipient.read(letter)));
    }

    LetterContent.AboutDossier last() {
        return (LetterContent.AboutDossier) letters.getLast().content();
    }

    private UUID dossier() {
        return last().dossier();
    }

    private int version() {
        return switch (last()) {
            case LetterContent.Papers sent -> sent.version();
            case LetterContent.Change sent -> sent.papers().version();
            case LetterContent.Cancellation sent -> sent.version();
            case LetterContent.TakingBack sent -> sent.version();
            case LetterContent other -> throw new AssertionError(other);
        };
    }

    private Instant now() {
        return console.now();
    }

    @Override
    public void close() {
        console.close();
    }

    private static Optional<RegistryLink.Connected> link() {
        return Optional.of(new RegistryLink.Connected(Walk.CREDIT_CODE, NAME, URI.create(BASE)));
    }

    private static void primary(BeanDefinition bean) {
        bean.setPrimary(true);
    }
}
