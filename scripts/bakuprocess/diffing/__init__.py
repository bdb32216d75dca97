"""What changes between two states of the record, as a reader of the pages would see it."""
