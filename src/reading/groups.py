"""A question with the windows that it is asked of, as the program reads them, and batches of such groups."""

import math
import random
import re
from collections import Counter
from typing import List, NamedTuple, Optional

import torch

from minilm import Tokenizer
from reader import Input, batch_of, encode_input, sentence_ids
from sentences import Span, Window, passage_windows, sentence_spans, short_window

SHORT_SHARE = 0.5
SHORT_SENTENCES = (2, 5)
TITLE_SHARE = 0.9
ELSEWHERE_SHARE = 0.15
LIKELIEST_SHARE = 0.7
CARELESS_SHARE = 0.2
LITERAL_SHARE = 0.12
ABSENT_SHARE = 0.12
_WORD = re.compile(r"\w+")


class Target(NamedTuple):
    """An input, the sentence of each of its tokens (-1 outside the text), the answer's tokens (0, 0 if none)."""

    input: Input
    sentences: List[int]
    start: int
    end: int
    gold: List[int]


class Group(NamedTuple):
    windows: List[Target]

    def longest(self) -> int:
        return max(len(w.input.ids) for w in self.windows)


class Batch(NamedTuple):
    """Windows of several questions. `gold` marks the sentences that answer; `group` numbers the questions."""

    ids: torch.Tensor
    mask: torch.Tensor
    types: torch.Tensor
    sentences: torch.Tensor
    start: torch.Tensor
    end: torch.Tensor
    gold: torch.Tensor
    group: torch.Tensor


class GroupMaker:
    """Samples windows: short ones around a promising sentence mostly, whole passages otherwise."""

    def __init__(self, tokenizer: Tokenizer, examples: List[dict], negatives: int, chance: random.Random):
        self._tokenizer, self._negatives, self._chance = tokenizer, negatives, chance
        counts = Counter(w for e in examples for w in set(_WORD.findall(e["text"].lower())))
        self._weight = {w: math.log(len(examples) / n) for w, n in counts.items()}

    def group(self, example: dict) -> Group:
        chance, text = self._chance, example["text"]
        short = chance.random() < SHORT_SHARE
        answer = chance.choice(example["answers"]) if example["answers"] else None
        question = self._asked(example, answer)
        others = example.get("others", [])
        # The first few are the ones that the program would read; a draw by halves keeps them likeliest.
        others = [o for o in others if chance.random() < 0.5] or others
        windows = [self._target(question, o["title"], o["text"], None, [], short) for o in others[: self._negatives]]
        if windows and answer and chance.random() < ABSENT_SHARE:
            return Group(windows)
        windows.insert(0, self._target(question, example["title"], text, answer, example.get("sentences", []), short))
        elsewhere = self._elsewhere(example) if answer and chance.random() < ELSEWHERE_SHARE else None
        return Group(windows + ([elsewhere] if elsewhere else []))

    def _asked(self, example: dict, answer: Optional[Span]) -> str:
        """The question as written; now and then without capitals and its mark, or in the passage's own words. Near
        misses share more words with their passage than paraphrases do, so that without literal questions that *are*
        answered, shared words could come to speak against an answer."""
        chance, question = self._chance, example["question"]
        if answer and chance.random() < LITERAL_SHARE:
            question = self._literal(example["text"], answer) or question
        if chance.random() < CARELESS_SHARE:
            question = question.rstrip("?").strip()
            question = question.lower() if chance.random() < 0.7 else question
        return question

    def _literal(self, text: str, answer: Span) -> Optional[str]:
        """Most of the words of the sentence that answers, without the answer."""
        spans = sentence_spans(text)
        start, end = spans[self._sentence_at(spans, answer[0])]
        if answer[1] > end:
            return None
        words = _WORD.findall(text[start : answer[0]] + " " + text[answer[1] : end])
        words = [w for w in words if self._chance.random() < 0.8][: self._chance.randint(5, 14)]
        return " ".join(words) if len(words) >= 4 else None

    def _target(
        self, question: str, title: str, text: str, answer: Optional[Span], gold: List[int], short: bool
    ) -> Target:
        spans = sentence_spans(text)
        anchor = self._sentence_at(spans, answer[0]) if answer else self._promising(question, text, spans)
        if short:
            size = self._chance.randint(*SHORT_SENTENCES)
            window = short_window(text, spans, anchor, size, self._chance.randint(0, size - 1))
        else:
            window = next(w for w in passage_windows(text, spans) if w.first <= anchor <= w.last)
        if answer and answer[1] > window.end:
            window = Window(window.start, answer[1], window.first, self._sentence_at(spans, answer[1] - 1))
        return self._encode(question, title, text, window, answer, {anchor, *gold} if answer else ())

    def _encode(self, question, title, text, window: Window, answer: Optional[Span], gold) -> Target:
        title = title if self._chance.random() < TITLE_SHARE else ""
        text = text[window.start : window.end]
        encoded = encode_input(self._tokenizer, question, title, text)
        spans = [(start - window.start, end - window.start) for start, end in ([answer] if answer else [])]
        tokens = [
            encoded.offset + i
            for i, (start, end) in enumerate(encoded.spans)
            if spans and start < spans[0][1] and end > spans[0][0]
        ]
        ids = sentence_ids(encoded.spans, sentence_spans(text))
        padded = [-1] * encoded.offset + ids + [-1]
        inside = {n - window.first for n in gold if window.first <= n <= window.last} & set(ids)
        if not tokens or not inside:
            return Target(encoded, padded, 0, 0, [])
        return Target(encoded, padded, tokens[0], tokens[-1], sorted(inside))

    def _elsewhere(self, example: dict) -> Optional[Target]:
        """Sentences of the very passage that do not answer."""
        text, spans = example["text"], sentence_spans(example["text"])
        gold = {self._sentence_at(spans, start) for start, _ in example["answers"]} | set(example.get("sentences", []))
        runs = [i for i in range(len(spans) - 1) if i not in gold and i + 1 not in gold]
        if not runs:
            return None
        first = last = self._chance.choice(runs)
        last += 1
        while last + 1 < len(spans) and last + 1 not in gold and last - first < 4:
            last += 1
        window = Window(spans[first][0], spans[last][1], first, last)
        words = [text[start:end].lower() for start, end in example["answers"]]
        if any(w in text[window.start : window.end].lower() for w in words):
            return None
        return self._encode(example["question"], example["title"], text, window, None, ())

    def _promising(self, question: str, text: str, spans: List[Span]) -> int:
        """Mostly the sentence that shares the rarest words with the question, now and then any."""
        if self._chance.random() >= LIKELIEST_SHARE:
            return self._chance.randrange(len(spans))
        asked = set(_WORD.findall(question.lower()))

        def shared(span: Span) -> float:
            words = set(_WORD.findall(text[slice(*span)].lower()))
            return sum(self._weight.get(w, 0.0) for w in words & asked)

        return max(range(len(spans)), key=lambda i: shared(spans[i]))

    @staticmethod
    def _sentence_at(spans: List[Span], offset: int) -> int:
        return max((i for i, (start, _) in enumerate(spans) if start <= offset), default=0)


def collate(groups: List[Group]) -> Batch:
    targets = [w for g in groups for w in g.windows]
    ids, mask, types = batch_of([t.input for t in targets])
    sentences = torch.full_like(ids, -1)
    for row, target in enumerate(targets):
        sentences[row, : len(target.sentences)] = torch.tensor(target.sentences)
    gold = torch.zeros(len(targets), int(sentences.max()) + 1, dtype=torch.bool)
    for row, target in enumerate(targets):
        gold[row, target.gold] = True
    start, end = (torch.tensor([getattr(t, side) for t in targets]) for side in ("start", "end"))
    group = torch.tensor([i for i, g in enumerate(groups) for _ in g.windows])
    return Batch(ids, mask, types, sentences, start, end, gold, group)
