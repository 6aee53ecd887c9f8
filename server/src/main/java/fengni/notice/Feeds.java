package fengni.notice;

import fengni.notice.FeedTable.Feed;
import fengni.pages.Language;
import fengni.pages.OrganisationNames;
import fengni.pages.Words;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The secret address of a person's calendar: whoever knows it reads what is due at the organisation as far as that person may
 * open it, for as long as the person works there; it opens nothing else and changes nothing. A new one ends the old one.
 *
 * <p>What a method has done survives a crash.
 */
final class Feeds {
    private final FeedTable table;
    private final SeenDues dues;
    private final Planning.Book book;
    private final Delivery.Surroundings around;

    Feeds(FeedTable table, SeenDues dues, Planning.Book book, Delivery.Surroundings around) {
        this.table = table;
        this.dues = dues;
        this.book = book;
        this.around = around;
    }

    /** Returns the token of a new address; it is kept only as a digest and cannot be shown again. */
    String make(long person, long organisation, Language language) {
        var token = Vault.newToken();
        table.keep(new Feed(person, organisation, language, clock().instant()), Vault.digest(token));
        return token;
    }

    void end(long person, long organisation) {
        table.forget(person, organisation);
    }

    Optional<Feed> of(long person, long organisation) {
        return table.of(person, organisation);
    }

    /** Returns the calendar behind a token; empty if it leads nowhere, or its person has left. */
    Optional<String> calendar(String token) {
        return table.find(Vault.digest(token))
                .flatMap(feed -> around.staff()
                        .find(feed.person(), feed.organisation())
                        .map(colleague -> calendar(feed, colleague)));
    }

    private String calendar(Feed feed, Staff.Colleague colleague) {
        var stages = book.preferences()
                .find(feed.person(), feed.organisation())
                .map(Preference::stages)
                .orElse(Stages.USUAL);
        var own = dues.of(feed.organisation()).stream()
                .filter(due -> colleague.mayOpen().test(due.due().path()))
                .toList();
        return new DueCalendar(Words.of(feed.language()), stages, around.settings())
                .of(names().name(feed.organisation()).orElse(""), own);
    }

    private InstantSource clock() {
        return around.clock();
    }

    private OrganisationNames names() {
        return around.names();
    }
}
