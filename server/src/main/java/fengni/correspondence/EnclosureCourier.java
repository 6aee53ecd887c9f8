package fengni.correspondence;

import fengni.correspondence.RegistryClient.Reply;
import fengni.correspondence.RegistryClient.Reply.Answered;
import fengni.correspondence.RegistryClient.Reply.Not;
import fengni.law.FiledFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings the files of a letter to the registry before the letter itself, so that whoever reads the letter finds them. What
 * was brought stays there: after a cut it goes on with the first file that is not there yet.
 */
final class EnclosureCourier {
    private final RegistryClient client;
    private final Place place;
    private final Supplier<Optional<FileSource>> source;

    /** @param source asked late: the room that has the files writes letters, too */
    EnclosureCourier(RegistryClient client, Place place, Supplier<Optional<FileSource>> source) {
        this.client = client;
        this.place = place;
        this.source = source;
    }

    /** How it went. */
    sealed interface Brought {
        /** The letter may go. A file that is not here any more is not there either; the registry shows that. */
        record All() implements Brought {}

        record Later(Hitch hitch) implements Brought {}

        /** The registry will never take one of them. */
        record Never(Hitch hitch) implements Brought {}
    }

    /** A line of files on its way: one letter's, to one registry. */
    private record Load(Connection connection, Letter letter, List<FiledFile> files) {}

    Brought bring(Connection connection, Letter letter) {
        var files = Enclosure.of(letter.content());
        Brought brought = new Brought.All();
        for (int from = 0; from < files.size() && brought instanceof Brought.All; from += Enclosure.MOST_ASKED) {
            int to = Math.min(from + Enclosure.MOST_ASKED, files.size());
            brought = ask(new Load(connection, letter, files.subList(from, to)));
        }
        return brought;
    }

    private Brought ask(Load load) {
        var connection = load.connection();
        var digests = load.files().stream().map(FiledFile::sha256).toList();
        var question = signed(Enclosure.QUESTION, Map.of("operator", connection.operator(), "files", digests));
        return switch (client.post(connection.base(), EnclosureApi.WANTED, question, Enclosure.WANTED)) {
            case Answered(var answer) when isOf(connection, answer) -> bring(load, answer);
            case Answered(var _) -> strange(Enclosure.WANTED);
            case Reply.Absent _ -> new Brought.All(); // a registry of an earlier version: it takes letters alone
            case Not not -> failed(not, "");
        };
    }

    private Brought bring(Load load, Paper answer) {
        var wanted = answer.members().get("files") instanceof List<?> digests ? digests : List.of();
        Brought brought = new Brought.All();
        for (var file : load.files()) {
            if (brought instanceof Brought.All && wanted.contains(file.sha256())) {
                brought = content(load, file)
                        .map(content -> bring(load.connection(), file, content))
                        .orElse(brought);
            }
        }
        return brought;
    }

    private Optional<byte[]> content(Load load, FiledFile file) {
        var dossier = load.letter().content().about();
        return source.get().flatMap(files -> files.content(load.connection().operator(), dossier, file));
    }

    private Brought bring(Connection connection, FiledFile file, byte[] content) {
        var paper = signed(Enclosure.TYPE, new Enclosure(connection.operator(), file).members());
        return switch (client.bring(connection.base(), paper, content)) {
            case Answered(var answer)
            when isOf(connection, answer)
                    && file.sha256().equals(answer.members().get("sha256")) -> new Brought.All();
            case Answered(var _) -> strange(Enclosure.KEPT);
            case Reply.Absent absent -> new Brought.Later(absent.hitch());
            case Not not -> failed(not, " " + file.name());
        };
    }

    private Paper signed(String type, Map<String, Object> members) {
        return Paper.signed(type, members, place.keys().operator());
    }

    private static boolean isOf(Connection connection, Paper answer) {
        return answer.isSignedBy(connection.key())
                && connection.operator().equals(answer.members().get("operator"));
    }

    private static Brought strange(String document) {
        return new Brought.Later(Hitch.of(Trouble.STRANGE_ANSWER, document));
    }

    private static Brought failed(Not not, String which) {
        var hitch = Hitch.of(not.trouble(), not.detail() + which);
        return not.trouble() == Trouble.REFUSED ? new Brought.Never(hitch) : new Brought.Later(hitch);
    }
}
