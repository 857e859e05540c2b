"""The readers of the formats, each with its library, which is imported when the first document of its kind comes."""

from __future__ import annotations

from loaders.formats.rendered import Line


def lines_of(kind: str, content: bytes) -> tuple[list[Line], str]:
    """The lines of a document of a kind, and a caution, empty where there is none.

    `content` is the bytes of a `pdf` or `docx`; of `html`, `xml` and `markdown`, their text in UTF-8.

    Raises
    ------
    Refused
        When it cannot be read.
    """
    if kind == "pdf":
        from loaders.formats.pdf import pdf_lines  # noqa: PLC0415 - each library is imported for its own kind alone

        return pdf_lines(content)
    if kind == "docx":
        from loaders.formats.docx import docx_lines  # noqa: PLC0415

        return list(docx_lines(content)), ""
    text = content.decode("utf-8", "surrogatepass")
    if kind == "html":
        from loaders.formats.html import page_lines  # noqa: PLC0415

        return list(page_lines(text)), ""
    if kind == "xml":
        from loaders.formats.service_xml import service_lines  # noqa: PLC0415

        return list(service_lines(text)), ""
    from loaders.formats.markdown import markdown_lines  # noqa: PLC0415

    return list(markdown_lines(text)), ""
