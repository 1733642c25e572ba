"""What ../door runs."""

import json
import sys

import grpc
from google.protobuf.json_format import MessageToDict, Parse, ParseError

from consistency import Client, error_details
from consistency.v1 import CheckRequest


def error(code: str, reason: str, message: str) -> dict[str, object]:
    return {"error": {"code": code, "reason": reason, "message": message}}


with Client(sys.argv[1], timeout=300) as client:
    for line in sys.stdin.buffer:
        try:
            answer: dict[str, object] = {"response": MessageToDict(client.consistency.Check(Parse(line, CheckRequest())))}
        except ParseError as fault:
            answer = error("INVALID_ARGUMENT", "MALFORMED_JSON", str(fault))
        except grpc.RpcError as failure:
            details = error_details(failure)
            answer = error(details.code.name, details.reason, details.message)
        print(json.dumps(answer), flush=True)
