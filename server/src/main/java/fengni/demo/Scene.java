package fengni.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the story is played on: a running trial.
 *
 * @param console the console's address, without a slash at the end
 * @param gateway where an OpenAI client points, ending in {@code /v1}
 * @param users names of the service's users by what they are: {@code verified}, {@code unverified}
 * @param people who may sign in to the console, by login
 * @param ledger the folder of the ledger
 * @param output where the story leaves its pictures; made if missing
 */
public record Scene(
        URI console,
        URI gateway,
        String apiKey,
        Map<String, String> users,
        String blockedPhrase,
        Map<String, Login> people,
        Path ledger,
        Path output) {
    public Scene {
        users = Map.copyOf(users);
        people = Map.copyOf(people);
    }

    /** How one person of the trial signs in. */
    public record Login(String login, String password) {}

    String user(String kind) {
        return told(users, kind);
    }

    Login person(String login) {
        return told(people, login);
    }

    private static <T> T told(Map<String, T> all, String name) {
        var found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the trial has no " + name);
        }
        return found;
    }
}
