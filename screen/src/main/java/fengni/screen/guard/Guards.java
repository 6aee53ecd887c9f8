package fengni.screen.guard;

import fengni.screen.Decision;
import fengni.screen.Direction;
import fengni.screen.Review;
import fengni.screen.guard.Opinion.Judged;
import fengni.screen.guard.Opinion.Unanswered;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * All guards of a service, asked at the same time after the words were sought; the strictest wins. Safe for several threads.
 *
 * @param guards any number; without any, the review counts alone
 */
public record Guards(List<Guard> guards, Fallbacks fallbacks) {
    public Guards {
        guards = List.copyOf(guards);
    }

    /**
     * Rules over a text whose words were reviewed. A text that they refuse is sent to nobody: it would change nothing, and
     * content of users leaves the house no oftener than it must.
     */
    public Ruling rule(String text, Direction direction, Review review) {
        if (review.decision() == Decision.BLOCK || guards.isEmpty()) {
            return new Ruling(review.decision(), review, List.of());
        }
        var opinions = ask(text, direction);
        var missing = fallbacks.of(direction).of(review);
        var decision = opinions.stream()
                .map(opinion -> decision(opinion, missing))
                .reduce(review.decision(), Decision::stronger);
        return new Ruling(decision, review, opinions);
    }

    private List<Opinion> ask(String text, Direction direction) {
        if (guards.size() == 1) {
            return List.of(guards.getFirst().judge(text, direction));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = guards.stream()
                    .map(guard -> CompletableFuture.supplyAsync(() -> guard.judge(text, direction), threads))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        }
    }

    private static Decision decision(Opinion opinion, Decision missing) {
        return switch (opinion) {
            case Judged judged -> judged.decision();
            case Unanswered unanswered -> missing.stronger(Opinion.strongest(unanswered.heard()));
        };
    }
}
