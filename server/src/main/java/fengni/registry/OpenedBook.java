package fengni.registry;

/** Where it is written down who opened a whole dossier, before they see it (Cybersecurity Law, Art. 23). */
@FunctionalInterface
interface OpenedBook {
    /**
     * Writes it down; the note survives a crash when the method has returned.
     *
     * @param receipt of the version that is opened
     */
    void opened(Visit visit, String receipt);
}
