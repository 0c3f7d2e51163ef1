"""Headwater: know where your clients come from, look after the people who send them."""
