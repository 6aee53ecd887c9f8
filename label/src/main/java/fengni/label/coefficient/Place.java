package fengni.label.coefficient;

/**
 * A place between two bits of coded data.
 *
 * @param at the first byte of the file of which no bit was read
 * @param spare how many low bits of the data byte before it were not read either, 0 to 7
 */
record Place(int at, int spare) {}
