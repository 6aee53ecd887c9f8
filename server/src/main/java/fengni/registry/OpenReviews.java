package fengni.registry;

import fengni.access.OpenWork;

/** First reviews in one officer's hands: they pass on with the officer's roles, or wait for somebody if they may not. */
final class OpenReviews implements OpenWork {
    private final Shelves shelves;
    private final DeskMoves moves;

    OpenReviews(Shelves shelves, DeskMoves moves) {
        this.shelves = shelves;
        this.moves = moves;
    }

    @Override
    public String label() {
        return "registry.open-reviews";
    }

    @Override
    public int open(long organisation, long person) {
        return shelves.dossiers().inHand(person).size();
    }

    @Override
    public void pass(long organisation, long from, long to) {
        shelves.dossiers().inHand(from).forEach(id -> moves.pass(id, from, to));
    }
}
