package fengni.screen.rule;

import fengni.screen.matching.Matching;

/** A word and how it is sought. */
public record Sought(String text, Matching how) {}
