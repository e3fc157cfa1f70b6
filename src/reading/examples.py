"""Training examples: questions with the passage that they were written for, and the passages that the program puts first.

    examples.py questions.jsonl mined.jsonl examples.jsonl

README.md beside this file documents all three forms. Questions about passages with "split": "dev" are left out.
"""

import argparse
import json
import pathlib
import random
import re
from collections import Counter, defaultdict
from typing import Dict, List, Optional

from sentences import sentence_spans

_NUMBER = re.compile(r"\b\d+(?:[.,]\d+)*\b")
_NAME = re.compile(r"\b[A-Z][\w’']*[a-z][\w’']*(?:\s+(?:(?:of|the|de|van|von)\s+)?[A-Z][\w’']*[a-z][\w’']*)*")
_LONGEST_NAME = 30
EXCHANGED_SHARE = 0.4


def read_lines(path: pathlib.Path) -> List[dict]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def full_title(passage: dict) -> str:
    return " · ".join(part for part in (passage["title"], passage.get("heading")) if part)


class Exchanger:
    """Turns a question into one that its passage does not answer: another name or number of the same source."""

    def __init__(self, passages: List[dict], chance: random.Random):
        self._chance = chance
        names, numbers = defaultdict(set), defaultdict(set)
        for passage in passages:
            text, source = passage["text"], passage["source"]
            starts = {start for start, _ in sentence_spans(text)}
            found = (m for m in _NAME.finditer(text) if m.start() not in starts)
            names[source].update(m.group() for m in found if 3 <= len(m.group()) <= _LONGEST_NAME)
            numbers[source].update(m.group() for m in _NUMBER.finditer(text))
        self._names = {source: sorted(found) for source, found in names.items()}
        self._numbers = {source: sorted(found) for source, found in numbers.items()}

    def exchange(self, question: str, source: str) -> Optional[str]:
        choices = [(m, self._names) for m in _NAME.finditer(question) if m.start() > 0]
        choices += [(m, self._numbers) for m in _NUMBER.finditer(question)]
        if not choices:
            return None
        match, pool = self._chance.choice(choices)
        old, asked = match.group().lower(), question.lower()
        others = [x for x in pool.get(source, []) if x.lower() not in asked and old not in x.lower()]
        if not others:
            return None
        return question[: match.start()] + self._chance.choice(others) + question[match.end() :]


def other_passages(passage: dict, question: dict, mined: List[str], by_id: Dict[str, dict]) -> List[dict]:
    """The mined passages that surely do not answer: not the question's own, and without the words of the answer."""
    answer = question.get("answer")
    words = " ".join(passage["text"][slice(*answer)].lower().split()) if answer else None
    holds_answer = re.compile(r"(?<!\w)" + re.escape(words) + r"(?!\w)") if words else None
    others = []
    for other in (by_id[i] for i in mined if i != passage["id"]):
        if not holds_answer or not holds_answer.search(" ".join(other["text"].lower().split())):
            others.append({"title": full_title(other), "text": other["text"]})
    return others


def examples_of(passages: List[dict], mined: Dict[tuple, List[str]], chance: random.Random) -> List[dict]:
    by_id = {p["id"]: p for p in passages}
    exchanger = Exchanger(passages, chance)
    examples = []
    for passage in passages:
        for number, question in enumerate(passage["questions"]):
            others = other_passages(passage, question, mined.get((passage["id"], number), []), by_id)
            base = {"title": full_title(passage), "text": passage["text"], "others": others}
            answer = question.get("answer")
            examples.append(
                {
                    "id": passage["id"],
                    "kind": "near miss" if question["form"] == "N" else "answerable",
                    "form": question["form"],
                    "question": question["q"],
                    "answers": [answer] if answer else [],
                    "sentences": [n - 1 for n in question.get("sentences", [])],
                    **base,
                }
            )
            if answer and chance.random() < EXCHANGED_SHARE:
                changed = exchanger.exchange(question["q"], passage["source"])
                if changed:
                    exchanged = {"id": passage["id"], "kind": "exchanged", "form": question["form"], "question": changed}
                    examples.append({**exchanged, "answers": [], "sentences": [], **base})
    return examples


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=pathlib.Path)
    parser.add_argument("mined", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    arguments = parser.parse_args()
    passages = read_lines(arguments.questions)
    mined = {(m["id"], m["number"]): m["passages"] for m in read_lines(arguments.mined)}
    split = {p["id"] for p in passages if p.get("split", "train") == arguments.split}
    examples = [e for e in examples_of(passages, mined, random.Random(6)) if e["id"] in split]
    arguments.out.write_text("".join(json.dumps(e) + "\n" for e in examples), "utf-8")
    print(len(examples), dict(Counter(e["kind"] for e in examples)))


if __name__ == "__main__":
    main()
