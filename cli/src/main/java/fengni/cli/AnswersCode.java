package fengni.cli;

import fengni.law.Finding;
import fengni.law.Severity;

/** What can be wrong with a file of answers before any answer is looked at. */
enum AnswersCode implements Finding.Code {
    /** Longer than a file of answers can be; parameter: the limit in characters. */
    ANSWERS_TOO_LONG,
    /** Neither YAML nor JSON; parameter: the line, counted from one. */
    ANSWERS_MALFORMED,
    /** Not a list of questions with their answers. */
    ANSWERS_NOT_A_MAP,
    /** What stands there is neither a word nor a list of words; the place is the question. */
    ANSWER_NOT_WORDS;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
