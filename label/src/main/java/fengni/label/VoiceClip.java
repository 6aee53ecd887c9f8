package fengni.label;

/**
 * A recorded voice that says that a sound is synthetic (GB 45438-2025, 5.3 a), as the bytes of a PCM WAV file.
 *
 * <p>What it says is not checked: nothing here understands speech. Normal speed is 120 to 160 characters a minute (5.3,
 * note 4).
 */
@SuppressWarnings("ArrayRecordComponent") // passed on once, never compared
public record VoiceClip(byte[] wav) {}
