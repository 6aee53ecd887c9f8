package fengni.registry;

/** Whether what is filed under a number is offered in a companion service, and from what an officer knows it. */
record CompanionNote(String number, boolean companion, String reason) {}
