"""How a reading is shown: for the terminal (`text`, `table`) and as one self-contained page (`page`)."""
