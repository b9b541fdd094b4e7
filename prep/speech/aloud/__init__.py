"""How a written text is said: figures, signs and Latin letters, in Chinese and in English.

``scan`` goes through a text and tries rules, which belong to the grammar of a language and so are code, not
data: nobody would edit them for a post or a person. Each file has one subject; ``chinese`` and ``english``
put the rules in their order, the special ones first.
"""
