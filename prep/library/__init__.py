"""Find, load and check role profiles and templates: built-in first, the user's own over them."""
