"""Where clients come from: the ranking, the river, the chains, who went quiet, whose origin is unknown."""
