"""Every rpc of the contract, answered by the real server."""

from __future__ import annotations

from client_test import ClientTest, killed
from consistency.v1 import *

GAZETTE = killed("gazette", 17)
POST = killed("post", 20, Bound.BOUND_AT_LEAST)
REPORT = Report(id="radio", text="The mayor said that 30 people were killed in the storm.")


class ConsistencyServiceTest(ClientTest):
    def test_check(self) -> None:
        response = self.client.consistency.Check(CheckRequest(claims=[GAZETTE, POST]))
        self.assertEqual(["quantity/conflict"], [i.rule_id for i in response.inconsistencies])
        self.assertEqual(Severity.SEVERITY_CONTRADICTION, response.inconsistencies[0].severity)
        self.assertEqual(["gazette", "post"], [c.id for c in response.claims])

    def test_check_stream(self) -> None:
        messages = [CheckStreamRequest(claims=[claim]) for claim in (GAZETTE, POST)]
        first, second = self.client.consistency.CheckStream(iter(messages))
        self.assertEqual([], list(first.opened))
        self.assertEqual(["quantity/conflict"], [i.rule_id for i in second.opened])

    def test_extract(self) -> None:
        response = self.client.consistency.Extract(ExtractRequest(reports=[REPORT]))
        self.assertEqual([30], [q.value for q in response.quantities])
        self.assertIn("killed", [c.property for c in response.claims])

    def test_compare(self) -> None:
        response = self.client.consistency.Compare(CompareRequest(a=Claim(text="17 people were killed"), b=Claim(text="At least 20 died")))
        self.assertTrue(response.in_conflict)

    def test_list_rules(self) -> None:
        response = self.client.consistency.ListRules(ListRulesRequest())
        self.assertIn("quantity/conflict", [r.id for r in response.rules])


class DossierServiceTest(ClientTest):
    def create(self, dossier_id: str) -> str:
        dossier: Dossier = self.client.dossiers.CreateDossier(CreateDossierRequest(dossier_id=dossier_id, title="Storm")).dossier
        self.client.dossiers.AppendClaims(AppendClaimsRequest(dossier=dossier.name, claims=[GAZETTE, POST], reports=[REPORT]))
        return dossier.name

    def test_dossiers(self) -> None:
        calls = self.client.dossiers
        name = self.create("dossiers")
        self.assertEqual("dossiers/dossiers", name)
        self.assertEqual("Storm", calls.GetDossier(GetDossierRequest(name=name)).dossier.title)
        calls.UpdateDossier(UpdateDossierRequest(name=name, title="Flood"))
        self.assertIn((name, "Flood"), [(d.name, d.title) for d in calls.ListDossiers(ListDossiersRequest()).dossiers])
        calls.DeleteDossier(DeleteDossierRequest(name=name))
        self.assertNotIn(name, [d.name for d in calls.ListDossiers(ListDossiersRequest()).dossiers])

    def test_appending_and_retracting(self) -> None:
        calls = self.client.dossiers
        name = calls.CreateDossier(CreateDossierRequest(dossier_id="appending")).dossier.name
        request = AppendClaimsRequest(dossier=name, request_id="once", claims=[GAZETTE, POST], reports=[REPORT])
        first, again = calls.AppendClaims(request), calls.AppendClaims(request)
        self.assertEqual(first, again)
        self.assertEqual(1, first.changes.revision)
        self.assertIn("quantity/conflict", [i.rule_id for i in first.changes.opened])
        calls.RetractReport(RetractReportRequest(dossier=name, report_id="radio"))
        self.assertEqual(0, len(calls.ListReports(ListReportsRequest(dossier=name)).reports))
        closed = calls.RetractClaims(RetractClaimsRequest(dossier=name, claim_ids=["post"])).changes.closed
        self.assertEqual(["quantity/conflict"], [i.rule_id for i in closed])
        rechecked = calls.RecheckDossier(RecheckDossierRequest(dossier=name))
        self.assertEqual([], [*rechecked.changes.opened, *rechecked.changes.closed, *rechecked.problems])

    def test_lists(self) -> None:
        calls = self.client.dossiers
        name = self.create("lists")
        reports = calls.ListReports(ListReportsRequest(dossier=name, include_text=True)).reports
        self.assertEqual([REPORT.text], [r.report.text for r in reports])
        page = calls.ListClaims(ListClaimsRequest(dossier=name, page_size=1))
        self.assertEqual(["gazette"], [c.id for c in page.claims])
        page = calls.ListClaims(ListClaimsRequest(dossier=name, page_size=1, page_token=page.next_page_token))
        self.assertEqual(["post"], [c.id for c in page.claims])

    def test_decisions(self) -> None:
        calls = self.client.dossiers
        name = self.create("decisions")
        listed = calls.ListInconsistencies(ListInconsistenciesRequest(dossier=name, rule_ids=["quantity/conflict"])).inconsistencies[0]
        self.assertEqual(Status.STATUS_OPEN, listed.status)
        inconsistency = listed.inconsistency.id
        calls.ResolveInconsistency(
            ResolveInconsistencyRequest(dossier=name, inconsistency_id=inconsistency, status=Status.STATUS_DISMISSED, reason="Two storms.")
        )
        kept = calls.GetInconsistency(GetInconsistencyRequest(dossier=name, inconsistency_id=inconsistency)).inconsistency
        self.assertEqual((Status.STATUS_DISMISSED, "Two storms."), (kept.status, kept.reason))

    def test_export_and_import(self) -> None:
        calls = self.client.dossiers
        name = self.create("exported")
        records = [line.record for line in calls.ExportDossier(ExportDossierRequest(dossier=name))]
        self.assertEqual("Storm", records[0].header.title)
        lines = [ImportDossierRequest(dossier_id="imported" if i == 0 else "", record=record) for i, record in enumerate(records)]
        imported = calls.ImportDossier(iter(lines)).dossier
        self.assertEqual(("dossiers/imported", "Storm"), (imported.name, imported.title))
        self.assertEqual(records, [line.record for line in calls.ExportDossier(ExportDossierRequest(dossier=imported.name))])


class RulePackServiceTest(ClientTest):
    def test_known_packs(self) -> None:
        calls = self.client.rule_packs
        self.assertIn("default", [p.name for p in calls.ListRulePacks(ListRulePacksRequest()).rule_packs])
        pack = calls.GetRulePack(GetRulePackRequest(name="default"))
        self.assertEqual(RulePackOrigin.RULE_PACK_ORIGIN_SHIPPED, pack.info.origin)
        self.assertIn("name: default", pack.document)

    def test_validation(self) -> None:
        document = "extends: [default]\nproperties:\n  berths: {value: quantity, kind: stok}\n"
        response = self.client.rule_packs.ValidateRulePack(ValidateRulePackRequest(rule_pack=RulePack(document=document)))
        self.assertFalse(response.valid)
        self.assertEqual([("properties.berths.kind", 3)], [(p.path, p.line) for p in response.problems])

    def test_dry_run(self) -> None:
        name = self.client.dossiers.CreateDossier(CreateDossierRequest(dossier_id="dry-run")).dossier.name
        self.client.dossiers.AppendClaims(AppendClaimsRequest(dossier=name, claims=[GAZETTE, POST]))
        off = RulePack(document="extends: [default]\nrules:\n  quantity/conflict: {enabled: false}\n")
        response = self.client.rule_packs.DryRunRulePack(DryRunRulePackRequest(dossier=name, inline_rule_pack=off))
        self.assertEqual(["quantity/conflict"], [i.rule_id for i in response.changes.closed])
