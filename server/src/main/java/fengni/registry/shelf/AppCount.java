package fengni.registry.shelf;

/** How many apps on a shelf have one finding. */
public record AppCount(Grade finding, long apps) {}
