"""What screens show, as blocks of text: each page is a function from data to blocks."""
