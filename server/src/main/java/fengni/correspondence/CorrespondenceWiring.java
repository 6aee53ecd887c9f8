package fengni.correspondence;

import fengni.answers.Turnstile;
import fengni.attachments.Attachments;
import fengni.evidence.Recorder;
import fengni.pages.PartSource;
import fengni.pages.PartState;
import fengni.pages.Tone;
import fengni.vault.Vault;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** Puts both ends of the wire together. Rooms that read letters are asked for late: they write letters, too. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceWiring {
    @Bean
    @ConditionalOnMissingBean
    Pace pace() {
        return Pace.usual();
    }

    @Bean
    Tables letterTables(DataSource database) {
        return Tables.in(database);
    }

    @Bean
    Place letterPlace(Vault vault, Recorder recorder, InstantSource clock, TransactionOperations transactions) {
        return new Place(FaceKeys.of(vault), new LetterRecords(recorder), clock, transactions);
    }

    @Bean
    LetterBox outbox(Tables tables, Place place, ObjectProvider<Post> post) {
        return new LetterBox(tables.out(), place.keys(), to -> post.getObject().left(to));
    }

    @Bean
    Enrolments enrolments(Tables tables, Place place) {
        return new Enrolments(tables.enrolments(), place.keys(), place.clock());
    }

    @Bean
    RegistryClient registryClient(Pace pace) {
        return new RegistryClient(pace.patience());
    }

    @Bean
    Registries registries(Tables tables, Place place, RegistryClient client) {
        return new Registries(tables.connections(), place.keys(), client, place.clock());
    }

    @Bean
    RegistryDesk letterDesk(Tables tables, Place place, ObjectProvider<RegistrySelf> self) {
        return new RegistryDesk(
                tables,
                place,
                () -> self.stream().flatMap(one -> one.name().stream()).findFirst());
    }

    @Bean
    PollDesk pollDesk(Tables tables, Place place, RegistryDesk desk, LetterBox box) {
        return new PollDesk(tables, place, desk, box);
    }

    @Bean
    EnclosureDesk enclosureDesk(RegistryDesk desk, Place place, Attachments attachments) {
        return new EnclosureDesk(desk, place, attachments);
    }

    @Bean
    ReceivedFiles receivedFiles(Attachments attachments) {
        return new ReceivedFiles(attachments);
    }

    @Bean
    Turnstile letterTurnstile() {
        return Turnstile.usual();
    }

    @Bean
    Post post(
            Tables tables,
            Place place,
            LetterBox box,
            RegistryClient client,
            Pace pace,
            ObjectProvider<Recipient> recipients,
            ObjectProvider<FileSource> files) {
        var carrier = new Carrier(tables, place, box, client, pace, () -> Optional.ofNullable(files.getIfUnique()));
        var reading = new Reading(tables, place, () -> recipients.stream().toList(), pace);
        return new Post(tables, client, carrier, reading);
    }

    @Bean
    PartSource lettersPart(Post post) {
        return () -> {
            var counts = post.counts();
            if (counts.parked() > 0) {
                return state(Tone.BAD, "parked", counts.parked());
            }
            return counts.waiting() > 0 ? state(Tone.WARN, "waiting", counts.waiting()) : state(Tone.GOOD, "good");
        };
    }

    private static PartState state(Tone tone, String words, Object... values) {
        return new PartState("correspondence.part", tone, "correspondence.part." + words, List.of(values));
    }
}
