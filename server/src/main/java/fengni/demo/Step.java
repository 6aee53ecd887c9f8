package fengni.demo;

import java.util.List;

/** One step of the story. */
interface Step {
    /** Returns the name of the step, a part of the keys of its words. */
    String name();

    /**
     * Plays the step against the running installation.
     *
     * @throws RuntimeException if something did not answer as its interface promises; the story tells it and goes on
     */
    List<Check> play();
}
