"""The real server, as its command starts it."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
_COMMAND = REPOSITORY / "src/Consistency.Cli/bin/Release/net10.0/consistency"


class Server:
    """A server on a free port of its own, with its dossiers in a temporary folder. It can be killed, and started again on both."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self._port = "0"
        self.start()

    def start(self) -> None:
        log = Path(self._folder.name, "log")
        command = [os.environ.get("CONSISTENCY", _COMMAND), "serve", "--grpc-port", self._port, "--http-port", "0", "--data", self._folder.name]
        with log.open("w") as out:
            self._process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
        while not (found := re.search(r"http://127\.0\.0\.1:(\d+)", log.read_text())):
            try:
                self._process.wait(0.05)
                raise RuntimeError(f"The server ended:\n{log.read_text()}")
            except subprocess.TimeoutExpired:
                pass
        self.address, self._port = found[0], found[1]

    def stop(self) -> None:
        """Lets it end in order."""
        self._process.terminate()
        self._process.wait(30)

    def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        self._process.wait(30)

    def close(self) -> None:
        self.kill()
        self._folder.cleanup()
