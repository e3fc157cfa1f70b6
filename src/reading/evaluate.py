"""Measures readers on questions that they were not trained on.

    examples.py questions.jsonl mined.jsonl dev.jsonl --split dev
    evaluate.py --minilm DIR --examples dev.jsonl given.pt next.pt

Own passage: given the passage that the question was written for, is the first sentence right (all, paraphrases); how well are
near misses, exchanged names and numbers, and other passages told from what answers (area under the ROC curve).
Among the program's passages: is a right sentence the first, or among the first three, of all sentences; is the right passage
first; and how well the highest score of any passage tells near misses from what is answered.
"""

import argparse
import bisect
import pathlib
from typing import Dict, List, NamedTuple

import torch

from examples import read_lines
from minilm import Tokenizer
from reader import Reader, encode_input, read, sentence_readings

PARAPHRASE = "P"


class Scored(NamedTuple):
    """One passage: the scores of its sentences, each with all that the reader says; and the best of each kind."""

    sentences: List[float]
    span: float
    evidence: float
    passage: float

    def total(self) -> float:
        return max(self.sentences)


def score(reader: Reader, tokenizer: Tokenizer, example: dict, passages: List[dict]) -> List[Scored]:
    inputs = [encode_input(tokenizer, example["question"], p["title"], p["text"]) for p in passages]
    scored = []
    with torch.autocast("cpu", torch.bfloat16):
        outputs = read(reader, inputs)
    for given, output, passage in zip(inputs, outputs, passages):
        readings = sentence_readings(given, output, passage["text"])
        sentences = [r.span + 2 * r.evidence + 2 * output.answers for r in readings]
        span, evidence = max(r.span for r in readings), max(r.evidence for r in readings)
        scored.append(Scored(sentences, span, evidence, output.answers))
    return scored


def auroc(positive: List[float], negative: List[float]) -> float:
    ranked = sorted(negative)
    below = sum((bisect.bisect_left(ranked, x) + bisect.bisect_right(ranked, x)) / 2 for x in positive)
    return below / max(1, len(positive) * len(negative))


def share(values: List[bool]) -> str:
    return f"{sum(values) / max(1, len(values)):.3f} ({len(values)})"


def report_own(examples: List[dict], results: List[List[Scored]]) -> None:
    by_kind: Dict[str, List[Scored]] = {}
    for example, scored in zip(examples, results):
        by_kind.setdefault(example["kind"], []).append(scored[0])
        by_kind.setdefault("other", []).extend(scored[1:2])
    right = [(e["form"], best(s[0].sentences) in e["sentences"]) for e, s in zip(examples, results) if e["answers"]]
    print("own passage: sentence right", share([r for _, r in right]), end=", ")
    print("paraphrases", share([r for form, r in right if form == PARAPHRASE]))
    positive = by_kind["answerable"]
    for name, value in (
        ("span", lambda s: s.span),
        ("evidence", lambda s: s.evidence),
        ("passage", lambda s: s.passage),
        ("sum", Scored.total),
    ):
        areas = [
            f"{kind} {auroc([value(s) for s in positive], [value(s) for s in by_kind.get(kind, [])]):.3f}"
            for kind in ("near miss", "exchanged", "other")
        ]
        print(f"  AUROC of {name:8}", ", ".join(areas))


def report_among(examples: List[dict], results: List[List[Scored]]) -> None:
    highest: Dict[str, List[float]] = {}
    first, third, passage_first, paraphrases = [], [], [], []
    for example, scored in zip(examples, results):
        highest.setdefault(example["kind"], []).append(max(s.total() for s in scored))
        if not example["answers"]:
            continue
        ranked = sorted(((x, p, i) for p, s in enumerate(scored) for i, x in enumerate(s.sentences)), reverse=True)
        right = [p == 0 and i in example["sentences"] for _, p, i in ranked[:3]]
        first.append(right[0])
        third.append(any(right))
        passage_first.append(ranked[0][1] == 0)
        if example["form"] == PARAPHRASE:
            paraphrases.append(right[0])
    print("among all: sentence first", share(first), "of paraphrases", share(paraphrases), end=", ")
    print("among three", share(third), "passage first", share(passage_first))
    for kind in ("near miss", "exchanged"):
        print(f"  AUROC of the highest sum, {kind} {auroc(highest['answerable'], highest.get(kind, [])):.3f}")


def best(values: List[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minilm", type=pathlib.Path, required=True)
    parser.add_argument("--examples", type=pathlib.Path, required=True)
    parser.add_argument("--every", type=int, default=1, help="take the questions of one in so many passages")
    parser.add_argument("--others", type=int, default=9, help="how many of the program's passages beside the right one")
    parser.add_argument("checkpoints", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    tokenizer = Tokenizer(arguments.minilm)
    examples = read_lines(arguments.examples)
    kept = set(sorted({e["id"] for e in examples})[:: arguments.every])
    examples = [e for e in examples if e["id"] in kept]
    for checkpoint in arguments.checkpoints:
        reader = Reader().load(arguments.minilm, checkpoint)
        results = [score(reader, tokenizer, e, [e, *e["others"][: arguments.others]]) for e in examples]
        print(f"{checkpoint}: {len(examples)} questions")
        report_own(examples, results)
        report_among(examples, results)


if __name__ == "__main__":
    main()
