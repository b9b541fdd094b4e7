"""The command line. Each command stands in a module of its own and is imported only when it runs."""
