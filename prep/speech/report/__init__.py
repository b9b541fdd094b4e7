"""The work report (述职报告): a period, duty by duty, from the evidence of the dossier."""
