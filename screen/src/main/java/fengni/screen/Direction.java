package fengni.screen;

/** Which way content goes: what a user sends to a model, or what a model sends to a user (Article 10 names both). */
public enum Direction {
    INPUT,
    OUTPUT
}
