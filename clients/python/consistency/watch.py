"""Watching a dossier through breaks."""

from __future__ import annotations

import random
import threading
from typing import Any, Iterator

import grpc

from consistency.v1 import DossierChanges, DossierServiceStub, WatchDossierRequest


class Watch(Iterator[DossierChanges]):
    """Every revision of a dossier, each once and in order, until cancel is called. Where the server goes away, the watch waits for it
    as long as that takes, and goes on after the last revision that it told. For one thread, but for cancel.

    Raises grpc.RpcError where the server refuses the watch or its answer is lost for another reason than that it is unavailable.
    """

    def __init__(self, dossiers: DossierServiceStub, dossier: str, after_revision: int = 0) -> None:
        self.revision = after_revision
        """The last revision that was told."""
        self._dossiers = dossiers
        self._dossier = dossier
        self._call: Any = None
        self._breaks = 0
        self._opening = threading.Lock()
        self._cancelled = threading.Event()

    def __next__(self) -> DossierChanges:
        while call := self._open():
            try:
                changes: DossierChanges = next(call).changes
            except grpc.RpcError as error:
                if self._cancelled.is_set():
                    break
                self._call = None
                if error.code() != grpc.StatusCode.UNAVAILABLE:
                    raise
                self._pause()
            else:
                self._breaks = 0
                self.revision = changes.revision
                return changes
        raise StopIteration

    def cancel(self) -> None:
        """Ends the watch, from any thread."""
        with self._opening:
            self._cancelled.set()
            if self._call:
                self._call.cancel()

    def _open(self) -> Any:
        with self._opening:
            if self._cancelled.is_set():
                return None
            if not self._call:
                request = WatchDossierRequest(dossier=self._dossier, after_revision=self.revision)
                self._call = self._dossiers.WatchDossier(request, wait_for_ready=True)
            return self._call

    def _pause(self) -> None:
        # As the service config has it: 0.2 s, doubled up to 5 s; anything up to that.
        self._cancelled.wait(random.uniform(0, min(5, 0.2 * 2**self._breaks)))
        self._breaks = min(self._breaks + 1, 10)
