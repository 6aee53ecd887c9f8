package fengni.registry;

import fengni.TestConsole;
import fengni.correspondence.Letter;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** The real console with a list for an outbox; whoever tests it brings the letters in. */
public final class RegistryConsole {
    private RegistryConsole() {}

    /** Starts it; letters to operators end in the list, and the way in is put where the test finds it. */
    public static TestConsole start(List<Letter> letters, AtomicReference<Recipient> intake) {
        return TestConsole.start(context -> {
            context.registerBean("listOutbox", Outbox.class, () -> letters::add, bean -> bean.setPrimary(true));
            context.registerBean(
                    "intakeFinder",
                    SmartInitializingSingleton.class,
                    () -> () -> intake.set(context.getBean("registryReads", Recipient.class)));
        });
    }
}
