"""Take in LinkedIn's data export: an archive, or a folder, of CSV files."""
