"""The elements of Word's XML by their names alone: the strict and the transitional namespace mean the same."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from loaders.formats.rendered import Refused
from loaders.problems import Damaged


def tree(content: bytes, name: str) -> _Element:
    """The tree of a part; no entity is put in, nothing is fetched, depth and size of texts are bounded.

    Raises
    ------
    Refused
        As `Damaged`, when it is no well-formed XML or defines entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refused(Damaged, f"a Word file (its part {name} is no well-formed XML)") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(Damaged, f"a Word file (its part {name} defines entities)")
    return root


def name_of(element: _Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: _Element | None, name: str) -> Iterator[_Element]:
    """The children of a name, in order."""
    return (found for found in element if name_of(found) == name) if element is not None else iter(())


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of a name."""
    return next(children(element, name), None)


def value(element: _Element | None, name: str) -> str:
    """An attribute by its name without its namespace; empty where it is absent."""
    if element is None:
        return ""
    return next((str(held) for key, held in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def is_on(element: _Element | None) -> bool:
    """Whether a property that can be switched is there and not switched off."""
    return element is not None and value(element, "val") not in ("0", "false", "off", "none")
