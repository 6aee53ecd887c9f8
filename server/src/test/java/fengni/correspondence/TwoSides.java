package fengni.correspondence;

import fengni.Visitor;
import fengni.Visitor.Seen;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two installations, an operator and a registry, for the tests of one class; emptied before each. */
abstract class TwoSides {
    static Side operator;
    static Side registry;

    @BeforeAll
    static void start() {
        operator = Side.start();
        registry = Side.start();
    }

    @BeforeEach
    void clear() {
        operator.clear();
        registry.clear();
    }

    @AfterAll
    static void stop() {
        operator.close();
        registry.close();
    }

    static Connection enrol() {
        return Side.done(operator.part(Registries.class).enrol(registry.address(), registry.invite()));
    }

    static Seen post(Side side, String path, Paper paper) {
        return new Visitor(side.console())
                .send(
                        path,
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(paper.bytes())));
    }

    static Seen post(Letter letter) {
        return post(registry, CorrespondenceApi.LETTERS, signed(letter));
    }

    static Paper signed(Letter letter) {
        return Paper.signed(
                LetterForm.TYPE,
                LetterForm.members(letter),
                operator.part(Place.class).keys().operator());
    }

    static Paper asOperator(Map<String, Object> members) {
        return Paper.signed(
                PollDesk.POLL, members, operator.part(Place.class).keys().operator());
    }
}
