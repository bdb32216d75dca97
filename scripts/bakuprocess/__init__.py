"""The public record of the Baku Process: read, checked, joined, rendered, published."""
