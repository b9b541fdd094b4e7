"""The résumé: what of a dossier speaks for a target post, in which order."""
