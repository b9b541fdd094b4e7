"""Take in what comes from outside: duty lists as people find them."""
