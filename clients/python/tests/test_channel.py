"""What the client makes of its channel, seen by a server that answers as the test wants."""

from __future__ import annotations

import json
import subprocess
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any, Callable

import grpc
from google.protobuf.any_pb2 import Any as AnyMessage
from google.protobuf.duration_pb2 import Duration

from consistency import Client, channel_options, error_details
from consistency.rpc.error_details_pb2 import RetryInfo
from consistency.rpc.status_pb2 import Status
from consistency.v1 import CheckRequest, CheckResponse, CheckStreamRequest
from server import REPOSITORY

SERVICE_CONFIG = REPOSITORY / "clients/service-config.json"


class Answering(grpc.GenericRpcHandler):
    """Answers every call by one function of its context."""

    def __init__(self, answer: Callable[[grpc.ServicerContext], CheckResponse]) -> None:
        self.answer = answer

    def service(self, details: grpc.HandlerCallDetails) -> Any:
        serialize = CheckResponse.SerializeToString
        if details.method.endswith("Stream"):
            return grpc.stream_stream_rpc_method_handler(lambda _, context: iter([self.answer(context)]), response_serializer=serialize)
        return grpc.unary_unary_rpc_method_handler(lambda _, context: self.answer(context), response_serializer=serialize)


class ChannelTest(unittest.TestCase):
    def serve(self, answer: Callable[[grpc.ServicerContext], CheckResponse], credentials: grpc.ServerCredentials | None = None) -> str:
        server = grpc.server(ThreadPoolExecutor(2), handlers=[Answering(answer)])
        port = server.add_secure_port("localhost:0", credentials) if credentials else server.add_insecure_port("localhost:0")
        server.start()
        self.addCleanup(lambda: server.stop(None).wait())
        return f"localhost:{port}"

    def test_the_service_config_is_the_one_of_all_clients(self) -> None:
        config = dict(channel_options())["grpc.service_config"]
        self.assertEqual(json.loads(SERVICE_CONFIG.read_text()), json.loads(config))

    def test_unavailable_is_tried_five_times_and_nothing_else_is(self) -> None:
        policy = json.loads(SERVICE_CONFIG.read_text())["methodConfig"][0]["retryPolicy"]
        for code, attempts in ((grpc.StatusCode.UNAVAILABLE, policy["maxAttempts"]), (grpc.StatusCode.INTERNAL, 1)):
            with self.subTest(code):
                seen: list[int] = []

                def fail(context: grpc.ServicerContext) -> CheckResponse:
                    seen.append(1)
                    context.abort(code, "As the test wants.")
                    raise AssertionError

                with Client(f"http://{self.serve(fail)}", timeout=300) as client, self.assertRaises(grpc.RpcError) as raised:
                    client.consistency.Check(CheckRequest())
                self.assertEqual((code, attempts), (raised.exception.code(), len(seen)))

    def test_deadlines(self) -> None:
        seen: list[float | None] = []

        def note(context: grpc.ServicerContext) -> CheckResponse:
            seen.append(context.time_remaining())
            return CheckResponse()

        with Client(f"http://{self.serve(note)}") as client:
            client.consistency.Check(CheckRequest(), wait_for_ready=True)
            client.consistency.Check(CheckRequest(), timeout=3000)
            list(client.consistency.CheckStream(iter([CheckStreamRequest()])))
        default, own, stream = seen
        assert default and own
        self.assertTrue(25 < default <= 30 < 2900 < own < 3100, seen)
        # A server in Python tells of no deadline as of one that is centuries away.
        self.assertTrue(stream is None or stream > 1e8, seen)

    def test_the_delay_before_another_attempt(self) -> None:
        def refuse(context: grpc.ServicerContext) -> CheckResponse:
            detail = AnyMessage(type_url="type.googleapis.com/google.rpc.RetryInfo")
            detail.value = RetryInfo(retry_delay=Duration(seconds=1, nanos=500_000_000)).SerializeToString()
            context.set_trailing_metadata([("grpc-status-details-bin", Status(details=[detail]).SerializeToString())])
            context.abort(grpc.StatusCode.RESOURCE_EXHAUSTED, "Later.")
            raise AssertionError

        with Client(f"http://{self.serve(refuse)}") as client, self.assertRaises(grpc.RpcError) as raised:
            client.consistency.Check(CheckRequest())
        details = error_details(raised.exception)
        self.assertEqual(("Later.", timedelta(seconds=1.5)), (details.message, details.retry_after))

    def test_tls(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            key, certificate = Path(folder, "key"), Path(folder, "certificate")
            command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
            subprocess.run([*command.split(), "-keyout", key, "-out", certificate], check=True, capture_output=True)
            pair = (key.read_bytes(), certificate.read_bytes())
        target = self.serve(lambda _: CheckResponse(engine_version="1"), grpc.ssl_server_credentials([pair]))
        with Client(f"https://{target}", credentials=grpc.ssl_channel_credentials(pair[1])) as client:
            self.assertEqual("1", client.consistency.Check(CheckRequest()).engine_version)
        with Client(f"https://{target}") as distrustful, self.assertRaises(grpc.RpcError) as raised:
            distrustful.consistency.Check(CheckRequest())
        self.assertEqual(grpc.StatusCode.UNAVAILABLE, raised.exception.code())

    def test_addresses(self) -> None:
        for address in ("127.0.0.1:50051", "localhost", "http://", "http://localhost:1/path", "ftp://localhost:1"):
            with self.subTest(address), self.assertRaisesRegex(ValueError, "give http://host:port"):
                Client(address)
        with self.assertRaisesRegex(ValueError, "without TLS"):
            Client("http://localhost:1", credentials=grpc.ssl_channel_credentials())
