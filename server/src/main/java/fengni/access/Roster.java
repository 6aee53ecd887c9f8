package fengni.access;

import fengni.notice.Staff;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/** Tells who works for an organisation and which pages they may open, for messages that are sent when nobody is signed in. */
final class Roster implements Staff {
    private final People people;
    private final DoorKeeper doors;

    Roster(People people, DoorKeeper doors) {
        this.people = people;
        this.doors = doors;
    }

    @Override
    public Optional<Colleague> find(long person, long organisation) {
        return people.find(person)
                .filter(found -> !found.closed())
                .map(found -> Tokens.as(found, organisation))
                .filter(who -> !who.roles().isEmpty())
                .map(who -> new Colleague(who.name(), path -> doors.mayPass(who, HttpMethod.GET, plain(path))));
    }

    private static String plain(String path) {
        return path.replaceAll("\\?.*", "");
    }
}
