"""The terminal app. Screens show and ask; every rule of the domain stands below."""
