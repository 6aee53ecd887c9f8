package fengni;

import fengni.screen.guard.Dialect;

/**
 * A guard that the configuration names.
 *
 * @param name under which records know it
 * @param dialect where and how it is asked, with its key
 */
record GuardEntry(String name, Dialect dialect) {}
