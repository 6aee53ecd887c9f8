package fengni.access;

import fengni.access.TokenTable.Holder;
import fengni.access.TokenTable.Token;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Console tokens: a program acts for a person at one organisation, with whatever roles that person has at the moment. */
final class Tokens {
    /** Tells people and secret scanners what they found. */
    static final String PREFIX = "fct_";

    private final TokenTable table;
    private final People people;
    private final InstantSource clock;
    private final AccessAudit audit;

    Tokens(TokenTable table, People people, InstantSource clock, AccessAudit audit) {
        this.table = table;
        this.people = people;
        this.clock = clock;
        this.audit = audit;
    }

    /** Returns the token; it is kept only as a digest and cannot be shown again. It and its row in the audit survive a crash. */
    String create(SignedIn who, String name, String source) {
        var token = PREFIX + Vault.newToken();
        return audit.inOne(() -> {
            table.add(new Holder(who.person(), who.organisation()), name, Vault.digest(token), clock.instant());
            audit.note(who, Act.TOKEN_CREATED, name, source);
            return token;
        });
    }

    List<Token> of(SignedIn who) {
        return table.of(who.person());
    }

    /** Returns false if the person has no such token that still works; else its end and the row in the audit survive a crash. */
    boolean revoke(SignedIn who, long token, String source) {
        return audit.inOne(() -> {
            var revoked = table.revoke(who.person(), token, clock.instant());
            if (revoked) {
                audit.note(who, Act.TOKEN_REVOKED, String.valueOf(token), source);
            }
            return revoked;
        });
    }

    /** Ends every token of a person at one organisation; joins the transaction around it. */
    void revokeAll(long person, long organisation) {
        table.revokeAll(new Holder(person, organisation), clock.instant());
    }

    /** Returns who holds the token, if it works and the person may still sign in. */
    Optional<SignedIn> holder(String token) {
        return table.holder(Vault.digest(token))
                .flatMap(holder -> people.find(holder.person())
                        .filter(person -> !person.closed())
                        .map(person -> as(person, holder.organisation())))
                .filter(who -> !who.roles().isEmpty());
    }

    /** Returns the person as they act for one organisation. */
    static SignedIn as(Person person, long organisation) {
        var roles = person.grants().stream()
                .filter(grant -> grant.organisation() == organisation)
                .map(Grant::role)
                .collect(Collectors.toSet());
        return new SignedIn(person.id(), person.login(), person.name(), organisation, roles);
    }
}
