"""Stage 1: files, standard input and addresses → raw documents. The only room that opens the network."""

from marsad.collect.files import Document, JsonLine, SourceError, open_source, without_surrogates

__all__ = ["Document", "JsonLine", "SourceError", "open_source", "without_surrogates"]
