package fengni.correspondence;

import fengni.answers.Outcome;
import fengni.answers.Outcome.Done;
import fengni.correspondence.LetterOutTable.Leaving;
import fengni.ledger.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes letters from rooms, and makes signed documents of them. Safe for use by many threads. */
final class LetterBox implements Outbox {
    private final LetterOutTable table;
    private final FaceKeys keys;
    private final Consumer<Face> left;

    /** @param left told after the commit that a letter to this face waits */
    LetterBox(LetterOutTable table, FaceKeys keys, Consumer<Face> left) {
        this.table = table;
        this.keys = keys;
        this.left = left;
    }

    /**
     * Once the caller's transaction is committed the letter survives a crash; without a transaction, when this returns.
     *
     * @throws IllegalArgumentException if the other face would refuse it: larger than 1 MiB, or text with NUL or half a
     *     character
     * @throws IllegalStateException if another letter of this operator and face has its id
     */
    @Override
    public void leave(Letter letter) {
        var paper = Paper.signed(LetterForm.TYPE, LetterForm.members(letter), keys.writingTo(letter.to()));
        var reading = Paper.read(LetterForm.TYPE, paper.bytes(), Paper.LARGEST).then(LetterForm::read);
        if (!(reading instanceof Done<Letter>(var read)) || !read.equals(letter)) {
            throw new IllegalArgumentException("the letter " + letter.id() + " cannot be written: " + reading);
        }
        table.add(letter, CanonicalJson.text(paper.members()));
        afterCommit(letter.to());
    }

    /** Returns a kept letter as it leaves. */
    Paper paper(Leaving letter) {
        return switch (StrictJson.read(letter.letter().getBytes(StandardCharsets.UTF_8), Paper.LARGEST)) {
            case Done(var members) -> Paper.signed(LetterForm.TYPE, members, keys.writingTo(letter.to()));
            case Outcome.Faulty(var faults) -> throw damaged(letter, faults);
            case Outcome.Absent() -> throw damaged(letter, "");
            case Outcome.Conflicting(var fault) -> throw damaged(letter, fault);
        };
    }

    private static IllegalStateException damaged(Leaving letter, Object why) {
        return new IllegalStateException("the kept letter " + letter.id() + " is damaged: " + why);
    }

    private void afterCommit(Face to) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    left.accept(to);
                }
            });
        } else {
            left.accept(to);
        }
    }
}
