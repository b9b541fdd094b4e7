"""How many pages a document takes, reckoned without a word processor.

The model breaks lines and pages as Word and LibreOffice do for what our templates use: paragraphs with exact or
least line pitch, tables with merged cells, Chinese and Latin text. It is checked against LibreOffice's pages in
``benchmarks/page_fit.py``.
"""

from prep.word.layout.measure import Measured, measure, measure_both

__all__ = ["Measured", "measure", "measure_both"]
