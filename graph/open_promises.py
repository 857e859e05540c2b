"""The promises still open, found by the words they share with a report: a long history stays quick to follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.facts import Promise
from graph.likeness import Likeness, Topic

_LEAST_MASS = 1.2  # words shared that weigh less together bring nothing near
_TELLING = 0.3  # a word that weighs less is not looked up


class OpenPromises:
    """Promises by the words that tell what they are of; what is closed is no longer found."""

    def __init__(self, topics: Mapping[str, Topic], likeness: Likeness) -> None:
        self._topics, self._likeness = topics, likeness
        self._open: dict[str, Promise] = {}
        self._by_word: defaultdict[str, dict[str, float]] = defaultdict(dict)

    def add(self, promises: Iterable[Promise]) -> None:
        """Open promises."""
        for promise in promises:
            self._open[promise.id] = promise
            topic = self._topics[promise.id]
            for word in self._words(topic):
                self._by_word[word][promise.id] = topic.meant[word]

    def close(self, promise_id: str) -> None:
        """Close a promise; closing it twice does nothing."""
        if self._open.pop(promise_id, None):
            for word in self._words(self._topics[promise_id]):
                self._by_word[word].pop(promise_id, None)

    def get(self, promise_id: str) -> Promise | None:
        """An open promise by its id; None where it is closed or unknown."""
        return self._open.get(promise_id)

    def near(self, topic: Topic) -> tuple[Promise, ...]:
        """The open promises that share telling words with a topic, in the order in which they were made."""
        shared: defaultdict[str, float] = defaultdict(float)
        for word in sorted(self._words(topic)):
            weight, said = self._likeness.rarity.weight(word), topic.meant[word]
            for key, meant in self._by_word.get(word, {}).items():
                shared[key] += weight * min(meant, said)
        found = (self._open[key] for key, mass in shared.items() if mass >= _LEAST_MASS)
        return tuple(sorted(found, key=lambda p: (p.sitting.order, p.made.start, p.id)))

    def _words(self, topic: Topic) -> Iterable[str]:
        weight = self._likeness.rarity.weight
        return (word for word, meant in topic.meant.items() if weight(word) * meant >= _TELLING)
