"""Who gets the credit for an engagement: touch models choose among links, chain models among hops."""
