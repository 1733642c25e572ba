"""The three services over one channel that is set up well."""

from __future__ import annotations

from importlib.resources import files
from typing import Any, Callable, Sequence
from urllib.parse import urlsplit

import grpc

from consistency.v1 import ConsistencyServiceStub, DossierServiceStub, RulePackServiceStub
from consistency.watch import Watch

MAX_MESSAGE_BYTES = 64 * 1024 * 1024
"""How large a message may be, either way: the server's limit."""


def channel_options() -> list[tuple[str, Any]]:
    """The options that Client gives its channel, for channels of one's own (grpc.aio): message limits, keepalive and the service config."""
    return [
        ("grpc.max_send_message_length", MAX_MESSAGE_BYTES),
        ("grpc.max_receive_message_length", MAX_MESSAGE_BYTES),
        # A call is tried again only where it was kept whole; by default, 256 KiB of it are.
        ("grpc.per_rpc_retry_buffer_size", MAX_MESSAGE_BYTES),
        ("grpc.service_config", files("consistency").joinpath("service-config.json").read_text("utf-8")),
        # A connection that has died unnoticed is found within 50 seconds, also while a watch waits without data.
        ("grpc.keepalive_time_ms", 30_000),
        ("grpc.keepalive_timeout_ms", 20_000),
        ("grpc.http2.max_pings_without_data", 0),
        # Between attempts to connect. By default up to two minutes, and a call's five attempts would be over before the next one.
        ("grpc.initial_reconnect_backoff_ms", 200),
        ("grpc.max_reconnect_backoff_ms", 1_000),
    ]


class Client:
    """The three services over one channel. Safe for several threads at once; close it, or use it in a with statement.

    Calls are the generated stubs' own, and raise grpc.RpcError: see error_details. One that finds the server unavailable is tried five
    times, with growing pauses.

    address: "http://host:port" without TLS, "https://host:port" with it.
    credentials: for TLS, default grpc.ssl_channel_credentials(), which trusts what the system trusts.
    timeout: the deadline, in seconds, of a call that takes and gives one message and sets none; None is no deadline. Streams have none.
    interceptors: gRPC's own, for tracing, metadata and the like.
    """

    def __init__(
        self,
        address: str,
        *,
        credentials: grpc.ChannelCredentials | None = None,
        timeout: float | None = 30,
        interceptors: Sequence[Any] = (),
    ) -> None:
        url = urlsplit(address)
        if url.scheme not in ("http", "https") or not url.netloc or url.path not in ("", "/"):
            raise ValueError(f'"{address}" is no address: give http://host:port, or https://host:port for TLS.')
        if url.scheme == "https":
            channel = grpc.secure_channel(url.netloc, credentials or grpc.ssl_channel_credentials(), channel_options())
        elif credentials is None:
            channel = grpc.insecure_channel(url.netloc, channel_options())
        else:
            raise ValueError(f'"{address}" is without TLS, and credentials would not be used: give https://host:port.')
        self.channel = grpc.intercept_channel(channel, *interceptors, _DefaultTimeout(timeout))
        """The channel, for other services of the server: health, reflection."""
        self.consistency = ConsistencyServiceStub(self.channel)
        self.dossiers = DossierServiceStub(self.channel)
        self.rule_packs = RulePackServiceStub(self.channel)

    def watch(self, dossier: str, after_revision: int = 0) -> Watch:
        """Tells every revision of a dossier after the given one, and then those that come, each once and in order."""
        return Watch(self.dossiers, dossier, after_revision)

    def close(self) -> None:
        """Closes the channel and ends every call."""
        self.channel.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _DefaultTimeout(grpc.UnaryUnaryClientInterceptor):
    def __init__(self, timeout: float | None) -> None:
        self._timeout = timeout

    def intercept_unary_unary(self, continuation: Callable[..., Any], details: Any, request: Any) -> Any:
        return continuation(details if details.timeout is not None else _Details(details, self._timeout), request)


class _Details(grpc.ClientCallDetails):
    def __init__(self, details: grpc.ClientCallDetails, timeout: float | None) -> None:
        self.method = details.method
        self.timeout = timeout
        self.metadata = details.metadata
        self.credentials = details.credentials
        self.wait_for_ready = details.wait_for_ready
        self.compression = details.compression
