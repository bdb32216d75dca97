"""The pictures of the site: one module a picture, catalogue in, inline SVG and the table of the same numbers out."""
