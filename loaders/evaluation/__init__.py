"""How true the reading is: extractions compared with gold, kind by kind."""
