"""The reading model: its input, its outputs, and what the outputs say about each sentence."""

import pathlib
from typing import List, NamedTuple, Sequence, Tuple

import numpy as np
import torch
from torch import nn

from minilm import WIDTH, Encoder, Tokenizer
from sentences import Span, sentence_spans

MAX_TOKENS, QUESTION_TOKENS, TITLE_TOKENS = 256, 60, 24
ANSWER_TOKENS = 30


class Input(NamedTuple):
    """`[CLS] question [SEP] title : text [SEP]`; `spans` are the offsets of the text's tokens, from `offset` on."""

    ids: List[int]
    types: List[int]
    offset: int
    spans: List[Span]


class Output(NamedTuple):
    """One number a token for the first three, one a passage for the last."""

    start: np.ndarray
    end: np.ndarray
    evidence: np.ndarray
    answers: float


class SentenceReading(NamedTuple):
    """How far a sentence answers: its best span and its evidence, both less the values of "no answer here"."""

    span: float
    evidence: float


class Reader(nn.Module):
    """MiniLM with four heads: start, end and evidence of each token, and whether the passage answers ([CLS])."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.encoder = Encoder(dropout)
        self.heads = nn.Linear(WIDTH, 4)
        nn.init.normal_(self.heads.weight, std=0.02)
        nn.init.zeros_(self.heads.bias)
        # The word embeddings stay MiniLM's: they need no gradients, and checkpoints leave them out.
        self.encoder.words.weight.requires_grad_(False)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> Tuple[torch.Tensor, ...]:
        scores = self.heads(self.encoder(ids, mask, types)).float()
        start, end, evidence, answers = scores.unbind(-1)
        return start, end, evidence, answers[:, 0]

    def load(self, minilm: pathlib.Path, checkpoint: pathlib.Path = None) -> "Reader":
        """MiniLM's weights, and over them those of a checkpoint if there is one."""
        self.encoder.load_onnx(minilm)
        if checkpoint:
            state = {name: weights.float() for name, weights in torch.load(str(checkpoint)).items()}
            missing, unexpected = self.load_state_dict(state, strict=False)
            if unexpected or missing != ["encoder.words.weight"]:
                raise ValueError(f"{checkpoint} is no reader: missing {missing}, unexpected {unexpected}")
        return self

    def save(self, checkpoint: pathlib.Path) -> None:
        state = {name: weights.half() for name, weights in self.state_dict().items() if name != "encoder.words.weight"}
        partial = checkpoint.with_suffix(".partial")
        torch.save(state, str(partial))
        partial.rename(checkpoint)


def encode_input(tokenizer: Tokenizer, question: str, title: str, text: str) -> Input:
    asked = tokenizer.encode(question)[0][:QUESTION_TOKENS]
    named = tokenizer.encode(title)[0][:TITLE_TOKENS]
    head = [tokenizer.cls, *asked, tokenizer.sep, *named, *([tokenizer.colon] if named else [])]
    room = MAX_TOKENS - len(head) - 1
    ids, spans = tokenizer.encode(text)
    tokens = [*head, *ids[:room], tokenizer.sep]
    first_type = len(asked) + 2
    return Input(tokens, [0] * first_type + [1] * (len(tokens) - first_type), len(head), spans[:room])


def batch_of(inputs: Sequence[Input]) -> Tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """ids, mask and types, padded to the longest input."""
    length = max(len(i.ids) for i in inputs)
    ids, mask, types = (torch.zeros(len(inputs), length, dtype=torch.long) for _ in range(3))
    for row, one in enumerate(inputs):
        n = len(one.ids)
        ids[row, :n], mask[row, :n], types[row, :n] = torch.tensor(one.ids), 1, torch.tensor(one.types)
    return ids, mask, types


@torch.no_grad()
def read(reader: Reader, inputs: Sequence[Input], batch_tokens: int = 6000) -> List[Output]:
    """The model's outputs for each input, in the order of the inputs."""
    reader.eval()
    outputs: List[Output] = [None] * len(inputs)
    order = sorted(range(len(inputs)), key=lambda i: len(inputs[i].ids))
    while order:
        size = max(1, batch_tokens // len(inputs[order[-1]].ids))
        chosen, order = order[-size:], order[:-size]
        results = [r.numpy() for r in reader(*batch_of([inputs[i] for i in chosen]))]
        for row, i in enumerate(chosen):
            outputs[i] = Output(*(r[row] for r in results[:3]), float(results[3][row]))
    return outputs


def sentence_ids(spans: List[Span], sentences: List[Span]) -> List[int]:
    """For each token the number of the sentence that it stands in."""
    ids, at = [], 0
    for start, _ in spans:
        while at + 1 < len(sentences) and sentences[at + 1][0] <= start:
            at += 1
        ids.append(at)
    return ids


def sentence_readings(given: Input, output: Output, text: str) -> List[SentenceReading]:
    """One reading for each sentence of the text that the input was made of."""
    sentences = sentence_spans(text)
    ids = np.array(sentence_ids(given.spans, sentences), dtype=int)
    no_span = output.start[0] + output.end[0]
    tokens = slice(given.offset, given.offset + len(ids))
    start, end, evidence = output.start[tokens], output.end[tokens], output.evidence[tokens]
    readings = []
    for number in range(len(sentences)):
        own = np.flatnonzero(ids == number)
        if not len(own):
            readings.append(SentenceReading(-1e9, -1e9))
            continue
        first, last = own[0], own[-1] + 1
        best = max(start[i] + end[i : min(last, i + ANSWER_TOKENS)].max() for i in range(first, last))
        readings.append(SentenceReading(best - no_span, evidence[first:last].mean() - output.evidence[0]))
    return readings
