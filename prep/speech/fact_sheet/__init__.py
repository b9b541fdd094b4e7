"""The fact sheet (事实核对表) of a speech: sentence, evidence, proof; and the questions that the panel will ask."""
