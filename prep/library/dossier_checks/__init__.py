"""What a person would want to hear about a dossier that is correct as a file: gaps, weak lines, slips of typing.

Every finding is a warning with the id of its rule, so that it can be accepted for good. Precision comes
first: a check stays silent where it cannot be sure.
"""
