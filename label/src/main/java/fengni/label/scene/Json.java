package fengni.label.scene;

import fengni.label.Obstacle;
import java.util.List;
import java.util.Optional;

/** A value and where it stands: its first byte and the byte after its last, counted from the beginning of the JSON. */
sealed interface Json {
    int from();

    int to();

    /** An object; names may stand in it twice. */
    record Obj(int from, int to, List<Member> members) implements Json {
        /**
         * Returns the value under a name.
         *
         * @throws Obstacle if there are two, of which each program takes another
         */
        Optional<Json> get(String name) throws Obstacle {
            var found = members.stream().filter(one -> one.name().equals(name)).toList();
            if (found.size() > 1) {
                throw Obstacle.broken(name, "two members of one name");
            }
            return found.stream().map(Member::value).findFirst();
        }

        /** Returns the object under a name, if one is there. */
        Optional<Obj> object(String name) throws Obstacle {
            return get(name).filter(Obj.class::isInstance).map(Obj.class::cast);
        }

        /** Returns the items of the list under a name; none if there is no list. */
        List<Json> items(String name) throws Obstacle {
            return get(name)
                    .map(value -> value instanceof Arr list ? list.items() : List.<Json>of())
                    .orElse(List.of());
        }
    }

    /** One member of an object. */
    record Member(int from, String name, Json value) {}

    /** A list. */
    record Arr(int from, int to, List<Json> items) implements Json {}

    /** A string with its quotes. */
    record Text(int from, int to) implements Json {}

    /** A number, or one of the three words. */
    record Plain(int from, int to) implements Json {}
}
