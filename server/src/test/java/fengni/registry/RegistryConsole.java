package fengni.registry;

import fengni.TestConsole;
import fengni.correspondence.Letter;
import fengni.correspondence.Outbox;
import fengni.correspondence.Recipient;
import fengni.evidence.Recorder;
import fengni.gateway.MemoryRecorder;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real console with a list for an outbox; whoever tests it brings the letters in. */
public final class RegistryConsole {
    private RegistryConsole() {}

    /** Adds the organisation that runs the registry; it is number 2. */
    public static void organisation(TestConsole console) {
        JdbcClient.create(console.database())
                .sql(
                        "insert into organisation (version, name, credit_code, provider_code, made_at, made_by)"
                                + " select 1, '示例园区', :code, replace(provider_code, credit_code, :code), now(), 'test' from organisation")
                .param("code", RegistryHouse.REGISTRY)
                .update();
    }

    /** Starts it; letters to operators end in the list, and the way in is put where the test finds it. */
    public static TestConsole start(List<Letter> letters, AtomicReference<Recipient> intake) {
        return start(letters, intake, new MemoryRecorder());
    }

    /** As above; what the registry keeps as evidence can be read. */
    static TestConsole start(List<Letter> letters, AtomicReference<Recipient> intake, MemoryRecorder records) {
        return TestConsole.start(context -> {
            context.registerBean("memoryRecorder", Recorder.class, () -> records, bean -> bean.setPrimary(true));
            context.registerBean("listOutbox", Outbox.class, () -> letters::add, bean -> bean.setPrimary(true));
            context.registerBean(
                    "intakeFinder",
                    SmartInitializingSingleton.class,
                    () -> () -> intake.set(context.getBean("registryReads", Recipient.class)));
        });
    }
}
