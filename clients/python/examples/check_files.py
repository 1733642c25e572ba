"""Checks files against each other and prints the inconsistencies: check_files.py FILE FILE… [--server ADDRESS]"""

import argparse
from pathlib import Path

from consistency import Client
from consistency.v1 import CheckRequest, Report, Severity

MEDIA_TYPES = {".md": "text/markdown", ".html": "text/html", ".htm": "text/html"}

parser = argparse.ArgumentParser(description="Checks files against each other and prints the inconsistencies.")
parser.add_argument("files", metavar="FILE", type=Path, nargs="+")
parser.add_argument("--server", metavar="ADDRESS", default="http://127.0.0.1:50051")
arguments = parser.parse_args()

reports = [Report(id=file.name, text=file.read_text("utf-8"), media_type=MEDIA_TYPES.get(file.suffix, "")) for file in arguments.files]
with Client(arguments.server) as client:
    response = client.consistency.Check(CheckRequest(reports=reports))

quotes = {claim.id: f"{claim.evidence.report_id}: “{claim.evidence.quote}”" for claim in response.claims}
for inconsistency in response.inconsistencies:
    print(f"{Severity.Name(inconsistency.severity).removeprefix('SEVERITY_')} {inconsistency.rule_id}: {inconsistency.summary}")
    for claim_id in inconsistency.minimal_claim_ids:
        print(f"  {quotes[claim_id]}")
for problem in response.problems:
    print(f"{problem.field}: {problem.message}")
