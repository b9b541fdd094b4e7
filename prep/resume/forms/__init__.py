"""Forms: what their cells say, worked out from the dossier."""
