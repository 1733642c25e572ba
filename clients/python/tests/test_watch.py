"""A watch goes on where it was, whatever happens to the server between."""

from __future__ import annotations

import queue
import threading

import grpc

from client_test import ClientTest, killed
from consistency import error_details
from consistency.v1 import AppendClaimsRequest, CreateDossierRequest, DeleteDossierRequest, Dossier


class WatchTest(ClientTest):
    def append(self, dossier: str, claim: str) -> None:
        self.client.dossiers.AppendClaims(AppendClaimsRequest(dossier=dossier, request_id=claim, claims=[killed(claim, 17)]))

    def create(self, dossier_id: str) -> str:
        dossier: Dossier = self.client.dossiers.CreateDossier(CreateDossierRequest(dossier_id=dossier_id)).dossier
        return dossier.name

    def test_a_watch_that_is_cancelled_ends(self) -> None:
        name = self.create("cancelled")
        self.append(name, "a")
        self.append(name, "b")
        watch = self.client.watch(name, after_revision=1)
        self.assertEqual(2, next(watch).revision)
        threading.Timer(0.2, watch.cancel).start()
        self.assertEqual([], list(watch))

    def test_a_watch_of_a_dossier_that_is_deleted_says_so(self) -> None:
        name = self.create("deleted")
        self.append(name, "a")
        watch = self.client.watch(name)
        next(watch)
        self.client.dossiers.DeleteDossier(DeleteDossierRequest(name=name))
        with self.assertRaises(grpc.RpcError) as raised:
            next(watch)
        self.assertEqual("UNKNOWN_DOSSIER", error_details(raised.exception).reason)

    def test_a_watch_outlives_servers_that_are_killed(self) -> None:
        name = self.create("killed")
        watch = self.client.watch(name)
        arriving: queue.Queue[int] = queue.Queue()

        def follow() -> None:
            for changes in watch:
                arriving.put(changes.revision)

        follower = threading.Thread(target=follow, daemon=True)
        follower.start()
        told: list[int] = []
        for revision in range(1, 10, 3):
            self.append(name, f"{revision}")
            self.append(name, f"{revision + 1}")
            # The second time, the server may go before it has told of them.
            while revision != 4 and revision + 1 not in told:
                told.append(arriving.get(timeout=300))
            self.server.kill()
            self.server.start()
            self.append(name, f"{revision + 2}")
        while 9 not in told:
            told.append(arriving.get(timeout=300))
        watch.cancel()
        follower.join(300)
        self.assertEqual((list(range(1, 10)), 9, True), (told, watch.revision, arriving.empty()))
