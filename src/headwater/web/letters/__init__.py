"""Letters: written from a draft, read once more, sent by a person; and the words they are written from."""
