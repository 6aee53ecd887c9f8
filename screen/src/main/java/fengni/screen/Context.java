package fengni.screen;

/** Where content stands; what is tolerated in a chat may not be in a name (anti-fraud and opinion-assessment rules). */
public enum Context {
    PROMPT(Direction.INPUT),
    ANSWER(Direction.OUTPUT),
    /** Name of an account or a group. */
    ACCOUNT_NAME(Direction.INPUT),
    NICKNAME(Direction.INPUT),
    INTRODUCTION(Direction.INPUT),
    POST(Direction.INPUT),
    COMMENT(Direction.INPUT),
    GROUP_MESSAGE(Direction.INPUT);

    private final Direction direction;

    Context(Direction direction) {
        this.direction = direction;
    }

    /** Returns which way such content goes: entries that name no action for a context act as for its direction. */
    public Direction direction() {
        return direction;
    }

    /** Returns the usual context of a direction. */
    public static Context of(Direction direction) {
        return switch (direction) {
            case INPUT -> PROMPT;
            case OUTPUT -> ANSWER;
        };
    }
}
