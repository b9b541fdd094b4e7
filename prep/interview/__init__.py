"""The mock interview: question books assembled from a role profile."""
