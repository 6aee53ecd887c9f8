package fengni.registry;

/**
 * How much lies open.
 *
 * @param unclaimed nobody has it in hand for the first review
 * @param soon due within seven days
 */
record QueueCounts(long unclaimed, long inHand, long proposed, long soon, long overdue) {}
