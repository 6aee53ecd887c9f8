package fengni;

import fengni.correspondence.Registries;
import fengni.registry.Admissions;
import fengni.registry.Registry;
import fengni.registry.WhoseDraft;
import fengni.registry.verification.StoreDraft;
import fengni.registry.verification.Stores;
import java.net.URI;

/** The registry of a trial: says whose it is, and enrols the trial's provider as it would any other, over HTTP. */
final class SampleRegistry {
    private static final String BY = "fengni sample";
    private static final WhoseDraft WHOSE =
            new WhoseDraft("示例登记台（试用）", "SAMPLE", "registry@example.cn", "本登记台仅供试用，为示例单位办理登记。");

    private static final StoreDraft STORE = new StoreDraft("示例应用商店", "store", "store@example.cn");

    private final Console console;
    private final SampleContent content;

    SampleRegistry(Console console, SampleContent content) {
        this.console = console;
        this.content = content;
    }

    /** Does what of it is not done yet; at a later start the address may be another, and the enrolment is made anew. */
    void join(URI base) {
        var registry = console.context().getBean(Registry.class);
        if (registry.whose().isEmpty()) {
            SampleContent.done(registry.set(WHOSE, BY));
        }
        var registries = console.context().getBean(Registries.class);
        var provider = content.provider();
        var code = provider.creditCode().value();
        if (registries.find(code).filter(known -> known.base().equals(base)).isEmpty()) {
            var invitation = SampleContent.done(
                    console.context().getBean(Admissions.class).invite(code, provider.name(), BY));
            SampleContent.done(registries.enrol(base, invitation.code()));
        }
    }

    /** Enters a store that verifies, and returns its key. */
    String storeKey() {
        var stores = console.context().getBean(Stores.class);
        return SampleContent.done(
                stores.issue(SampleContent.done(stores.add(STORE, BY)).id(), BY));
    }
}
