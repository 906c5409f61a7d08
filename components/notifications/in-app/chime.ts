/** Hertz: e'' and a'', a fourth apart. */
const NOTES = [659.26, 880];
const NOTE_SECONDS = 0.14;
const FADE_SECONDS = 0.5;
const LOUDNESS = 0.08;

/** Two soft notes, made here so that no file has to come first. A browser that plays nothing unasked stays silent. */
export function chime(): void {
  try {
    const audio = new AudioContext();
    for (const [place, hertz] of NOTES.entries()) note(audio, hertz, audio.currentTime + place * NOTE_SECONDS);
    setTimeout(() => void audio.close().catch(() => {}), 2000);
  } catch {
    // Without sound there is still the title and the icon.
  }
}

function note(audio: AudioContext, hertz: number, at: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + FADE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + FADE_SECONDS);
}
