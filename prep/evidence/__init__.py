"""Match evidence to duties and competencies; trace what a text says back to where it comes from."""
