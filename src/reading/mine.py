"""Asks the program itself, and keeps the passages that it puts first: the negatives that the reader will meet.

    mine.py questions.jsonl mined.jsonl --jar target/ai-bets.jar

Writes a line for each question: {"id": passage id, "number": which of its questions, "passages": [ids, best first]}.
The documents are the passages of questions.jsonl themselves, one document each.
"""

import argparse
import json
import os
import pathlib
import subprocess
import tempfile

from examples import full_title, read_lines


def ask(jar: pathlib.Path, passages: list, questions: list) -> list:
    """The program's answers, as `ask --json` prints them, in the order of the questions."""
    with tempfile.TemporaryDirectory() as folder:
        corpus, asked, answered = (pathlib.Path(folder, name) for name in ("corpus.jsonl", "asked", "answered"))
        rows = [{"id": p["id"], "title": full_title(p), "text": p["text"]} for p in passages]
        corpus.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        asked.write_text("".join(" ".join(q.split()) + "\n" for q in questions), "utf-8")
        with asked.open() as stdin, answered.open("w") as stdout:
            command = ["java", "-jar", str(jar), "ask", "--json", "--seeds", str(corpus)]
            environment = {**os.environ, "AI_BETS_DATA": str(pathlib.Path(folder, "data"))}
            # Exit code 1 says that the last question was not answered.
            if subprocess.run(command, stdin=stdin, stdout=stdout, env=environment).returncode > 1:
                raise SystemExit(f"{' '.join(command)} failed")
        return read_lines(answered)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--jar", type=pathlib.Path, default=pathlib.Path("target/ai-bets.jar"))
    arguments = parser.parse_args()
    passages = read_lines(arguments.questions)
    asked = [(p["id"], i, q["q"]) for p in passages for i, q in enumerate(p["questions"])]
    answers = ask(arguments.jar, passages, [q for _, _, q in asked])
    if len(answers) != len(asked):
        raise SystemExit(f"{len(asked)} questions, but {len(answers)} answers")
    with arguments.out.open("w", encoding="utf-8") as out:
        for (passage, number, _), answer in zip(asked, answers):
            found = list(dict.fromkeys(p["document"] for p in answer["passages"]))
            out.write(json.dumps({"id": passage, "number": number, "passages": found}) + "\n")


if __name__ == "__main__":
    main()
