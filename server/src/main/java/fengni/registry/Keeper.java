package fengni.registry;

import java.util.Optional;

/** Whose registry answers a program; empty texts before it is set. */
public record Keeper(String name, String contact, String statement) {
    public static Keeper of(Optional<Whose> whose) {
        return whose.map(set -> new Keeper(set.name(), set.contact(), set.statement()))
                .orElse(new Keeper("", "", ""));
    }
}
