"""Sound files."""

import wave

with wave.open("/tmp/a.wav", "wb") as sound:
    sound.setnchannels(1)
    sound.setsampwidth(2)
    sound.setframerate(8000)
    sound.writeframes(b"\0\1" * 4)
with wave.open("/tmp/a.wav") as sound:
    assert (sound.getframerate(), sound.getnframes(), sound.readframes(1)) == (8000, 4, b"\0\1")
