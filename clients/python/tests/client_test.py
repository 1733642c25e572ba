"""What tests of the client share."""

from __future__ import annotations

import unittest

from calls import Answered
from consistency import Client
from consistency.v1 import Bound, Claim, Quantity, Source, Subject
from server import Server


class ClientTest(unittest.TestCase):
    """Has a server of its own and a client of it."""

    server: Server
    client: Client

    @classmethod
    def setUpClass(cls) -> None:
        cls.server = Server()
        cls.addClassCleanup(cls.server.close)
        cls.client = Client(cls.server.address, timeout=300, interceptors=[Answered()])
        cls.addClassCleanup(cls.client.close)


def killed(source: str, number: float, bound: Bound.ValueType = Bound.BOUND_EXACT) -> Claim:
    """A claim of a source that so many people were killed; the source's name is its id too."""
    quantity = Quantity(value=number, bound=bound)
    return Claim(id=source, source=Source(id=source), subject=Subject(name="people"), property="killed", quantity=quantity)
