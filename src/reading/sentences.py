"""Cuts text into sentences, and sentences into the windows that the reader sees."""

import re
from typing import List, NamedTuple, Tuple

Span = Tuple[int, int]

_BOUNDARY = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Jr|Sr|vs|etc|No|Inc|Corp|Ltd|Co"
    r"|U\.S|U\.K|U\.N|a\.m|p\.m|e\.g|i\.e|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$"
)
_CLOSING = "\"”’')]"

WHOLE_PASSAGE_WORDS = 130


class Window(NamedTuple):
    """A run of whole sentences: the text between two offsets, and the first and last sentence in it."""

    start: int
    end: int
    first: int
    last: int


def sentence_spans(text: str) -> List[Span]:
    """The offsets of the sentences of a text, in order; a line break always ends a sentence."""
    spans, start = [], 0
    for gap in _BOUNDARY.finditer(text):
        sentence = text[start : gap.start()]
        if "\n" not in gap.group() and _ABBREVIATION.search(sentence.rstrip(_CLOSING)):
            continue
        if sentence.strip():
            spans.append((start, gap.start()))
        start = gap.end()
    if text[start:].strip():
        spans.append((start, len(text)))
    return spans


def window_of(spans: List[Span], first: int, last: int) -> Window:
    return Window(spans[first][0], spans[last][1], first, last)


def passage_windows(text: str, spans: List[Span]) -> List[Window]:
    """Windows of at most WHOLE_PASSAGE_WORDS words that cover the text without overlap."""
    windows, first, words = [], 0, 0
    for i, (start, end) in enumerate(spans):
        length = len(text[start:end].split())
        if i > first and words + length > WHOLE_PASSAGE_WORDS:
            windows.append(window_of(spans, first, i - 1))
            first, words = i, 0
        words += length
    if spans:
        windows.append(window_of(spans, first, len(spans) - 1))
    return windows


def short_window(text: str, spans: List[Span], anchor: int, size: int, before: int) -> Window:
    """At most `size` sentences, `before` of them ahead of the anchor, never longer than a passage window."""
    first = max(0, min(anchor, anchor - before))
    last = min(len(spans) - 1, max(anchor, first + size - 1))
    while first < last and len(text[spans[first][0] : spans[last][1]].split()) > WHOLE_PASSAGE_WORDS:
        if last > anchor:
            last -= 1
        else:
            first += 1
    return window_of(spans, first, last)
