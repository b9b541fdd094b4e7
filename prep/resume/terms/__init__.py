"""Key terms of a post: drawn from its lines, weighed, and found in documents."""
