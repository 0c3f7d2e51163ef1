"""Gifts: what is in mind, ordered, sent and received, held within the profession's rule; and the record of them."""
