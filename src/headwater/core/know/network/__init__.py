"""Who knows whom: the network without its owner, its circles, who connects them, and a picture of it."""
