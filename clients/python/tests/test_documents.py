"""What the README and the examples show is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from client_test import ClientTest, killed
from consistency.v1 import CheckRequest
from server import REPOSITORY

FOLDER = REPOSITORY / "clients/python"
PASSAGES = FOLDER / "examples/passages"


class DocumentTest(ClientTest):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        # The first check reads the rule packs, for which a busy machine may need longer than a snippet's deadline.
        cls.client.consistency.Check(CheckRequest(claims=[killed("gazette", 17)]))

    def run_python(self, *arguments: str) -> str:
        ran = subprocess.run([sys.executable, *arguments], capture_output=True, text=True)
        self.assertEqual((0, ""), (ran.returncode, ran.stderr))
        return ran.stdout

    def example(self, name: str, *arguments: str | Path) -> str:
        return self.run_python(str(FOLDER / "examples" / name), *map(str, arguments), "--server", self.server.address)

    def test_the_readme_prints_what_it_says(self) -> None:
        text = (FOLDER / "README.md").read_text("utf-8")
        snippets = re.findall(r"```python\n(.*?)```\n\n```text\n(.*?)```", text, re.DOTALL)
        self.assertEqual((3, 3), (len(snippets), text.count("```python")))
        for snippet, printed in snippets:
            with self.subTest(snippet):
                self.assertEqual(printed, self.run_python("-c", snippet.replace("http://127.0.0.1:50051", self.server.address)))

    def test_two_files_that_disagree(self) -> None:
        printed = self.example("check_files.py", PASSAGES / "gazette.txt", PASSAGES / "post.txt")
        self.assertEqual(
            "CONTRADICTION quantity/conflict: Different numbers for people killed: 17 (the rescue service in gazette.txt) or at least 20"
            " (the island hospital in post.txt).\n"
            "  gazette.txt: “Seventeen people were killed”\n"
            "  post.txt: “At least 20 people were killed”\n",
            printed,
        )

    def prompt(self, passages: str, contradictions: str) -> list[str]:
        """The prompt's passages and marks."""
        files = [PASSAGES / f"{name}.txt" for name in passages.split()]
        printed = self.example("rag.py", "How many people were killed?", *files, "--contradictions", contradictions)
        head, body, question = printed.split("\n\n")
        self.assertEqual(("Answer", "Question: How many people were killed?\n"), (head.split()[0], question))
        return [" ".join(line.split()[:2]) for line in body.splitlines()]

    def test_a_passage_that_most_contradict_is_dropped(self) -> None:
        mark = "DISPUTED: Different"
        self.assertEqual(["[1] gazette:", mark, "[2] radio:", mark, "[3] wire:"], self.prompt("gazette radio post wire", "drop"))

    def test_where_no_side_is_ahead_both_are_dropped(self) -> None:
        self.assertEqual(["[1] wire:"], self.prompt("gazette post wire", "drop"))

    def test_contradicting_passages_are_marked(self) -> None:
        mark = "DISPUTED: Different"
        self.assertEqual(
            ["[1] gazette:", mark, "[2] radio:", mark, "[3] post:", mark, "[4] wire:"], self.prompt("gazette radio post wire", "mark")
        )

    def test_passages_that_agree_stay_as_they_are(self) -> None:
        self.assertEqual(["[1] gazette:", "[2] radio:"], self.prompt("gazette radio", "drop"))
