package fengni.filing;

import fengni.correspondence.Letter;
import fengni.correspondence.Outbox;
import fengni.filing.RegistryLink.Connected;
import fengni.law.CreditCode;
import fengni.offering.Offerings;
import fengni.offering.Organisation;
import fengni.offering.OrganisationId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The way to the registry. Without one the room works all the same, but nothing can be sent. */
final class Post {
    private final ObjectProvider<RegistryLink> links;
    private final ObjectProvider<Outbox> outboxes;
    private final Offerings offerings;

    Post(ObjectProvider<RegistryLink> links, ObjectProvider<Outbox> outboxes, Offerings offerings) {
        this.links = links;
        this.outboxes = outboxes;
        this.offerings = offerings;
    }

    /** Returns the registry that enrolled this organisation. */
    Optional<Connected> registry(long organisation) {
        var code = creditCode(organisation).map(CreditCode::value).orElse("");
        return outbox().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(links.getIfUnique()).flatMap(link -> link.connected(code));
    }

    Optional<CreditCode> creditCode(long organisation) {
        return organisation(organisation).map(Organisation::creditCode);
    }

    Optional<Organisation> organisation(long organisation) {
        return OrganisationId.of(organisation).flatMap(offerings::organisation);
    }

    /** Leaves a letter in the caller's transaction; {@link #registry} has said that there is a way. */
    void leave(Letter letter) {
        outbox().orElseThrow().leave(letter);
    }

    private Optional<Outbox> outbox() {
        return Optional.ofNullable(outboxes.getIfUnique());
    }
}
