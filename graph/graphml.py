"""Networks as GraphML, as Gephi and other programs open it.

Source: GraphML Primer (graphdrawing.org); Extensible Markup Language 1.0, section 2.2, for the characters it can hold.
"""

from __future__ import annotations

import re
from typing import Any

import networkx as nx

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(network: nx.Graph[Any]) -> str:
    """The network as GraphML; characters that XML cannot hold become U+FFFD."""
    return "\n".join(nx.generate_graphml(_writable(network))) + "\n"


def _writable(network: nx.Graph[Any]) -> nx.Graph[Any]:
    copy = network.__class__()
    for node, attributes in network.nodes(data=True):
        copy.add_node(_clean(node), **{name: _clean(value) for name, value in attributes.items()})
    for edge in network.edges:
        ends_and_key = (_clean(part) for part in edge)
        copy.add_edge(*ends_and_key, **{name: _clean(value) for name, value in network.edges[edge].items()})
    return copy


def _clean(value: object) -> object:
    return _NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value
