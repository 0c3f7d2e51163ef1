"""The review of a year, walked through client by client, and the seasons of giving that follow from it."""
