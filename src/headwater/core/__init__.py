"""Pure thinking: words in, answers out. No framework, file, network, clock or unseeded chance."""
