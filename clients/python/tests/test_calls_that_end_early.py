"""Deadlines, cancellation, errors and large messages, with the real server."""

from __future__ import annotations

import queue
from typing import Any

import grpc

from client_test import ClientTest, killed
from consistency import MAX_MESSAGE_BYTES, Client, ErrorDetails, error_details
from consistency.v1 import *


def large_request() -> CheckRequest:
    """What takes much longer than the tests' short deadlines."""
    return CheckRequest(claims=[killed(f"{i}", i) for i in range(50_000)])


class EndTest(ClientTest):
    def details(self, call: Any, request: Any, **options: Any) -> ErrorDetails:
        with self.assertRaises(grpc.RpcError) as raised:
            call(request, **options)
        return error_details(raised.exception)

    def test_a_calls_own_deadline(self) -> None:
        details = self.details(self.client.consistency.Check, large_request(), timeout=0.05)
        self.assertEqual((grpc.StatusCode.DEADLINE_EXCEEDED, ""), (details.code, details.reason))

    def test_the_clients_deadline(self) -> None:
        with Client(self.server.address, timeout=0.05) as client:
            self.assertEqual(grpc.StatusCode.DEADLINE_EXCEEDED, self.details(client.consistency.Check, large_request()).code)

    def test_cancellation(self) -> None:
        call = self.client.consistency.Check.future(large_request())
        self.assertTrue(call.cancel())
        self.assertEqual(grpc.StatusCode.CANCELLED, call.code())

    def test_cancellation_of_a_stream(self) -> None:
        requests: queue.SimpleQueue[CheckStreamRequest | None] = queue.SimpleQueue()
        requests.put(CheckStreamRequest(claims=[killed("gazette", 17)]))
        stream = self.client.consistency.CheckStream(iter(requests.get, None))
        self.addCleanup(requests.put, None)
        next(stream)
        stream.cancel()
        with self.assertRaises(grpc.RpcError) as raised:
            next(stream)
        self.assertEqual(grpc.StatusCode.CANCELLED, raised.exception.code())

    def test_the_faults_of_a_request(self) -> None:
        killed_people, kind = CellSelector(property="killed"), RelationKind.RELATION_KIND_SUM
        relations = [Relation(whole=killed_people, parts=[killed_people]), Relation(kind=kind, whole=killed_people)]
        request = CheckRequest(claims=[killed("gazette", 17)], relations=relations)
        details = self.details(self.client.consistency.Check, request)
        self.assertEqual((grpc.StatusCode.INVALID_ARGUMENT, "INVALID_REQUEST"), (details.code, details.reason))
        self.assertEqual({"relations[0].kind", "relations[1].parts"}, {v.field for v in details.violations})
        self.assertTrue(all(v.description for v in details.violations))

    def test_a_limit(self) -> None:
        details = self.details(self.client.consistency.Check, CheckRequest(claims=[Claim()] * 100_001))
        self.assertEqual((grpc.StatusCode.RESOURCE_EXHAUSTED, "TOO_MANY_CLAIMS"), (details.code, details.reason))
        self.assertEqual({"limit": "100000", "actual": "100001"}, dict(details.metadata))

    def test_an_unknown_name(self) -> None:
        details = self.details(self.client.dossiers.GetDossier, GetDossierRequest(name="dossiers/none"))
        self.assertEqual((grpc.StatusCode.NOT_FOUND, "UNKNOWN_DOSSIER"), (details.code, details.reason))
        self.assertIn("none", details.message)

    def test_messages_of_20_megabytes_and_more(self) -> None:
        claims = [killed(f"{i}", 17) for i in range(220)]
        for claim in claims:
            claim.evidence.quote = claim.id + "-" * 99_000
        response = self.client.consistency.Check(CheckRequest(claims=claims))
        self.assertGreater(response.ByteSize(), 20_000_000)
        self.assertEqual([c.evidence.quote for c in claims], [c.evidence.quote for c in response.claims])

    def test_messages_over_the_limit(self) -> None:
        details = self.details(self.client.consistency.Check, CheckRequest(claims=[Claim(text="-" * MAX_MESSAGE_BYTES)]))
        self.assertEqual(grpc.StatusCode.RESOURCE_EXHAUSTED, details.code)
