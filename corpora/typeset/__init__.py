"""Own prose set to PDF by a real typesetter and read back by real readers: damage whose truth is known."""
