"""MiniLM in PyTorch: the tokenizer and the weights out of langchain4j's MiniLM jar."""

import functools
import json
import math
import pathlib
import unicodedata
from typing import Iterator, List, Tuple

import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
VOCABULARY, POSITIONS = 30522, 512
_LONGEST_WORD = 100


class Tokenizer:
    """WordPiece as BERT's uncased models use it; keeps where in the text each token stands."""

    def __init__(self, folder: pathlib.Path):
        file = folder / "all-minilm-l6-v2-tokenizer.json"
        self.vocabulary = json.loads(file.read_text("utf-8"))["model"]["vocab"]
        self.cls, self.sep, self.pad, self.unknown, self.colon = (
            self.vocabulary[token] for token in ("[CLS]", "[SEP]", "[PAD]", "[UNK]", ":")
        )
        self._pieces = functools.lru_cache(maxsize=400_000)(self._split_word)

    def encode(self, text: str) -> Tuple[List[int], List[Tuple[int, int]]]:
        """The token ids, and the offsets in the text that each token covers."""
        ids, spans = [], []
        for word, origin in _words(text):
            at = 0
            for token, length in self._pieces(word):
                ids.append(token)
                spans.append((origin[at], origin[at + length - 1] + 1))
                at += length
        return ids, spans

    def _split_word(self, word: str) -> Tuple[Tuple[int, int], ...]:
        whole = ((self.unknown, len(word)),)
        if len(word) > _LONGEST_WORD:
            return whole
        pieces, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                token = self.vocabulary.get(("##" if start else "") + word[start:end])
                if token is not None:
                    pieces.append((token, end - start))
                    start = end
                    break
            else:
                return whole
        return tuple(pieces)


def _words(text: str) -> Iterator[Tuple[str, List[int]]]:
    """Lower-case words without accents, and for each of their characters its place in the text."""
    word, origin = "", []
    for i, char in enumerate(text):
        folded = _fold(char)
        alone = bool(folded) and (_is_punctuation(char) or 0x4E00 <= ord(char) <= 0x9FFF)
        if (char.isspace() or alone) and word:
            yield word, origin
            word, origin = "", []
        if alone:
            yield folded, [i] * len(folded)
        elif not char.isspace():
            word += folded
            origin += [i] * len(folded)
    if word:
        yield word, origin


@functools.lru_cache(maxsize=100_000)
def _fold(char: str) -> str:
    if char in "\0\ufffd" or unicodedata.category(char) in ("Cc", "Cf"):
        return ""
    decomposed = unicodedata.normalize("NFD", char.lower())
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def _is_punctuation(char: str) -> bool:
    code = ord(char)
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or unicodedata.category(char).startswith("P")


class Layer(nn.Module):
    """One transformer layer; the query, key and value projections are one matrix."""

    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.out_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.down_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: torch.Tensor, bias: torch.Tensor, dropout: "Dropout") -> torch.Tensor:
        passages, tokens, _ = x.shape
        q, k, v = self.qkv(x).view(passages, tokens, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(2, 3) / math.sqrt(WIDTH // HEADS) + bias, -1)
        context = (weights.to(v.dtype) @ v).transpose(1, 2).reshape(passages, tokens, WIDTH)
        x = self.out_norm(x + dropout(self.out(context)))
        return self.down_norm(x + dropout(self.down(F.gelu(self.up(x)))))


class Dropout(nn.Module):
    """Dropout that cuts its masks out of one long random strip: drawing them afresh costs a tenth of a step."""

    def __init__(self, rate: float):
        super().__init__()
        self.rate = rate
        self._strip = None

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training or not self.rate:
            return x
        need = x.numel()
        if self._strip is None or len(self._strip) < 2 * need:
            self._strip = (torch.rand(max(2 * need, 4_000_000)) >= self.rate).float() / (1 - self.rate)
        start = int(torch.randint(len(self._strip) - need, ()))
        return x * self._strip[start : start + need].view(x.shape)


class Encoder(nn.Module):
    """MiniLM's six layers over word, position and type embeddings."""

    def __init__(self, dropout: float = 0.1):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.dropout = Dropout(dropout)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        x = self.words(ids) + self.positions.weight[: ids.shape[1]] + self.types(types)
        x = self.dropout(self.norm(x))
        bias = (1 - mask.float())[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, bias, self.dropout)
        return x

    def load_onnx(self, folder: pathlib.Path) -> None:
        """Takes the weights of langchain4j's ONNX file."""
        graph = onnx.load(str(folder / "all-minilm-l6-v2.onnx")).graph
        tensors = {t.name: torch.tensor(numpy_helper.to_array(t)) for t in graph.initializer}
        # The matrices have lost their names in the file; the nodes that multiply by them have not.
        matrices = {
            node.name.split("/encoder/layer.")[-1].rsplit("/", 1)[0].replace("/", "."): tensors[node.input[1]].t()
            for node in graph.node
            if node.op_type == "MatMul" and node.input[1] in tensors
        }
        state = {
            "words.weight": tensors["embeddings.word_embeddings.weight"],
            "positions.weight": tensors["embeddings.position_embeddings.weight"],
            "types.weight": tensors["embeddings.token_type_embeddings.weight"],
            "norm.weight": tensors["embeddings.LayerNorm.weight"],
            "norm.bias": tensors["embeddings.LayerNorm.bias"],
        }
        for i in range(LAYERS):
            source, target = f"encoder.layer.{i}.", f"layers.{i}."
            qkv = [f"attention.self.{part}" for part in ("query", "key", "value")]
            state[target + "qkv.weight"] = torch.cat([matrices[f"{i}.{part}"] for part in qkv])
            state[target + "qkv.bias"] = torch.cat([tensors[source + part + ".bias"] for part in qkv])
            for ours, theirs in (("out", "attention.output"), ("up", "intermediate"), ("down", "output")):
                state[target + ours + ".weight"] = matrices[f"{i}.{theirs}.dense"]
                state[target + ours + ".bias"] = tensors[source + theirs + ".dense.bias"]
                if ours != "up":
                    for part in ("weight", "bias"):
                        state[f"{target}{ours}_norm.{part}"] = tensors[f"{source}{theirs}.LayerNorm.{part}"]
        self.load_state_dict(state)
