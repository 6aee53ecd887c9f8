package fengni.correspondence;

import fengni.vault.Vault;

/** The keys of the two faces of this installation. */
record FaceKeys(LetterKey operator, LetterKey registry) {
    static FaceKeys of(Vault vault) {
        return new FaceKeys(new LetterKey(vault.operatorLetterSeed()), new LetterKey(vault.registryLetterSeed()));
    }

    /** Returns the key that signs letters to a face: that of the other one. */
    LetterKey writingTo(Face face) {
        return switch (face) {
            case OPERATOR -> registry;
            case REGISTRY -> operator;
        };
    }
}
