package fengni.law.rulebook;

import fengni.law.Finding;
import fengni.law.Severity;

/** What can be wrong with answers to the three-step test; the place is always the question. */
public enum AnswerCode implements Finding.Code {
    /** No question is called so; parameters: what was written, the nearest question. */
    UNKNOWN_QUESTION,
    /** The question has no such answer; parameters: what was written, the question, its nearest answer. */
    UNKNOWN_ANSWER,
    /** Several answers to a question that takes one; parameter: the question. */
    ONE_ANSWER_ONLY,
    /** An answer that excludes all others stands beside others; parameters: the answer, the question. */
    ANSWER_STANDS_ALONE;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
