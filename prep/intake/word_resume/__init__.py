"""Recognise a résumé that somebody wrote in Word: from blocks of text to a draft of a dossier."""
