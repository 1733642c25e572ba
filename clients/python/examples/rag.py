"""The step of a RAG pipeline between retrieval and prompt: passages that contradict each other are dropped or marked.

rag.py QUESTION PASSAGE… [--contradictions drop|mark] [--server ADDRESS], where each PASSAGE is a file with a passage that was retrieved;
prints the prompt.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from pathlib import Path

from consistency import Client
from consistency.v1 import CheckOptions, CheckRequest, Inconsistency, Position, Report, Severity


@dataclass
class Passage:
    """What retrieval found."""

    id: str
    """Tells the passages apart, and says in the prompt where each is from."""
    text: str
    disputes: list[str] = field(default_factory=list)
    """What others say otherwise, in one sentence each."""
    dropped: bool = False


def judge(client: Client, passages: list[Passage], drop: bool) -> None:
    """Finds out which passages contradict others, or are at odds with them. Where drop is set, of a contradiction the side that most
    sources support stays, and no side where none is ahead; all else is marked."""
    reports = [Report(id=passage.id, text=passage.text) for passage in passages]
    options = CheckOptions(minimum_severity=Severity.SEVERITY_TENSION, omit_explanation=True)
    response = client.consistency.Check(CheckRequest(reports=reports, options=options))
    by_id = {passage.id: passage for passage in passages}
    for inconsistency in response.inconsistencies:
        contradiction = inconsistency.severity == Severity.SEVERITY_CONTRADICTION
        kept = strongest(inconsistency)
        for position in inconsistency.positions:
            for passage in (by_id[source] for source in position.source_ids):
                passage.disputes.append(inconsistency.summary)
                passage.dropped |= drop and contradiction and position is not kept


def strongest(inconsistency: Inconsistency) -> Position | None:
    """The side that more independent sources support than any other. Sources that copy each other count once."""
    first, second, *_ = sorted(inconsistency.positions, key=lambda position: -position.support)
    return first if first.support > second.support else None


def prompt(question: str, passages: list[Passage]) -> str:
    """The prompt: the passages that stay, each with where it is from and what is disputed of it."""
    lines = ["Answer from these passages alone. Where one is disputed, say so and give all sides.", ""]
    for number, passage in enumerate((p for p in passages if not p.dropped), start=1):
        lines.append(f"[{number}] {passage.id}: {passage.text.strip()}")
        lines += [f"    DISPUTED: {dispute}" for dispute in passage.disputes]
    return "\n".join([*lines, "", f"Question: {question}"])


def main() -> None:
    parser = argparse.ArgumentParser(description="Builds a prompt of passages, without those that contradict others.")
    parser.add_argument("question", metavar="QUESTION")
    parser.add_argument("passages", metavar="PASSAGE", type=Path, nargs="+")
    parser.add_argument("--contradictions", choices=("drop", "mark"), default="drop")
    parser.add_argument("--server", metavar="ADDRESS", default="http://127.0.0.1:50051")
    arguments = parser.parse_args()
    passages = [Passage(path.stem, path.read_text("utf-8")) for path in arguments.passages]
    with Client(arguments.server) as client:
        judge(client, passages, drop=arguments.contradictions == "drop")
    print(prompt(arguments.question, passages))


if __name__ == "__main__":
    main()
