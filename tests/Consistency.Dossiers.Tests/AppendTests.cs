using Consistency.Checking;
using Consistency.Dossiers.Store;
using Consistency.Model;

namespace Consistency.Dossiers.Tests;

public sealed class SqliteAppendTests() : AppendTests(new SqlitePlace());

public sealed class PostgresAppendTests() : AppendTests(new PostgresPlace());

public abstract class AppendTests : IDisposable
{
    private readonly Place _place;
    private readonly DatabaseStore _store;

    protected AppendTests(Place place)
    {
        _place = place;
        _store = place.Open();
        _store.Create(Stores.New("storm"), default);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
        _place.Dispose();
    }

    [Fact]
    public void It_says_what_it_opened_changed_and_closed()
    {
        var first = _store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
        var second = _store.Append("storm", Stores.Request(Stores.Killed("b", 20, "post", Bound.AtLeast)), default);
        var third = _store.Append("storm", Stores.Request(Stores.Killed("c", 17, "radio")), default);
        var gone = _store.RetractClaims("storm", ["b"], default);

        Assert.Empty(first.Changes.Opened);
        var opened = Assert.Single(second.Changes.Opened);
        Assert.Equal((RuleIds.QuantityConflict, Severity.Contradiction, 2L), (opened.RuleId, opened.Severity, second.Changes.Revision));
        Assert.Equal(opened.Id, Assert.Single(third.Changes.Changed).Id);
        Assert.Equal((opened.Id, InconsistencyStatus.Closed), (Assert.Single(gone.Closed).Id, gone.Closed[0].Status));
        Assert.Equal((2L, 0L, 4L), (_store.Get("storm").Claims, _store.Get("storm").Inconsistencies, _store.Get("storm").Revision));
        Assert.Equal(InconsistencyStatus.Closed, _store.Inconsistency("storm", opened.Id, default).Status);
    }

    [Fact]
    public void A_request_that_is_sent_again_gets_the_same_answer_and_appends_nothing()
    {
        var request = new AppendRequest(new CheckBatch([Stores.Killed("", 17, "gazette"), Stores.Killed("", 20, "post")], [new Report("", "Five people died.")]), "again");
        var first = _store.Append("storm", request, default);
        var second = _store.Append("storm", request, default);

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(first), System.Text.Json.JsonSerializer.Serialize(second));
        Assert.Equal(first.ClaimIds.Count, _store.Get("storm").Claims);
        var other = new AppendRequest(new CheckBatch([Stores.Killed("", 18, "gazette")], []), "again");
        Assert.Equal(DossierFault.RequestReused, Assert.Throws<DossierException>(() => _store.Append("storm", other, default)).Fault);
        Assert.Equal(first.Changes.Revision, _store.Get("storm").Revision);
    }

    [Fact]
    public void Faults_of_single_claims_leave_the_rest_and_ids_are_of_one_claim_each()
    {
        _store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("", 17, "wire")), default);
        var answer = _store.Append("storm", Stores.Request(Stores.Killed("a", 20, "post"), Stores.Killed("b", double.NaN, "post"), Stores.Killed("", 20, "post")), default);

        Assert.Equal(["c5"], answer.ClaimIds);
        Assert.Equal([ProblemReason.InvalidNumber, ProblemReason.DuplicateId], answer.Problems.Select(p => p.Reason).Order());
        Assert.Equal(3, _store.Get("storm").Claims);
        var nothing = _store.Append("storm", Stores.Request(Stores.Killed("a", 20, "post")), default);
        Assert.Equal(answer.Changes.Revision, nothing.Changes.Revision);
    }

    [Fact]
    public void What_cannot_be_retracted_leaves_everything_as_it_was()
    {
        _store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), new Claim { Id = "s", Text = "At least 20 people were killed." }), default);
        var read = _store.Append("storm", Stores.Reports(new Report("r", "In all, 30 people were killed.")), default).ClaimIds[0];
        var before = _store.Get("storm");

        Assert.Equal(DossierFault.UnknownClaim, Assert.Throws<DossierException>(() => _store.RetractClaims("storm", ["a", "s", "nobody"], default)).Fault);
        Assert.Equal(DossierFault.ClaimOfText, Assert.Throws<DossierException>(() => _store.RetractClaims("storm", ["a", read], default)).Fault);
        Assert.Equal(DossierFault.UnknownReport, Assert.Throws<DossierException>(() => _store.RetractReport("storm", "none", default)).Fault);
        Assert.Equal(DossierFault.UnknownDossier, Assert.Throws<DossierException>(() => _store.RetractClaims("flood", ["a"], default)).Fault);
        Assert.Equal((before.Claims, before.Revision), (_store.Get("storm").Claims, _store.Get("storm").Revision));

        _store.RetractReport("storm", "r", default);
        _store.RetractClaims("storm", ["s", "a"], default);
        Assert.Equal((0L, 0L, 0L), (_store.Get("storm").Claims, _store.Get("storm").Reports, _store.Get("storm").Inconsistencies));
    }

    [Fact]
    public void A_decision_falls_where_claims_change_what_was_decided()
    {
        var opened = _store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")), default).Changes.Opened[0].Id;
        var decided = _store.Resolve("storm", opened, InconsistencyStatus.Dismissed, "The post was wrong.", default);
        Assert.Equal((InconsistencyStatus.Dismissed, "The post was wrong."), (decided.Inconsistency.Status, decided.Inconsistency.Reason));

        _store.Append("storm", Stores.Request(Stores.Killed("x", 3, "gazette") with { Property = "wounded" }), default);
        Assert.Equal(InconsistencyStatus.Dismissed, _store.Inconsistency("storm", opened, default).Status);
        _store.Append("storm", Stores.Request(Stores.Killed("c", 20, "radio")), default);
        Assert.Equal((InconsistencyStatus.Open, ""), (_store.Inconsistency("storm", opened, default).Status, _store.Inconsistency("storm", opened, default).Reason));
        Assert.Equal(DossierFault.UnknownInconsistency, Assert.Throws<DossierException>(() => _store.Resolve("storm", "i-none", InconsistencyStatus.Acknowledged, "", default)).Fault);
    }

    [Fact]
    public void Revisions_tell_what_the_answers_told()
    {
        var answers = new[]
        {
            _store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")), default).Changes,
            _store.Append("storm", Stores.Request(Stores.Killed("c", 30, "radio")), default).Changes,
            _store.RetractClaims("storm", ["a", "c"], default),
        };
        var told = _store.Changes("storm", 0, 10);

        Assert.Equal(answers.Select(a => System.Text.Json.JsonSerializer.Serialize(a)), told.Select(t => System.Text.Json.JsonSerializer.Serialize(t)));
        Assert.Equal([3L], _store.Changes("storm", 2, 10).Select(c => c.Revision));
        Assert.Equal(DossierFault.RevisionAhead, Assert.Throws<DossierException>(() => _store.Changes("storm", 4, 10)).Fault);
    }

    [Fact]
    public void Reports_one_by_one_are_as_one_check_in_whatever_order()
    {
        Report[] reports =
        [
            new("gazette", "The storm hit Marrow Bay on Monday. The mayor, Ana Reis, said 300 houses were destroyed. At least 17 people were killed."),
            new("post", "Mayor Ana Reis said that up to 300 buildings were damaged or destroyed in Marrow Bay. Twelve people were killed."),
            new("wire", "According to Reis, at least 300 houses were destroyed. \"We will rebuild the old quay before the winter comes,\" she said. The storm cost 4 million euros."),
        ];
        var whole = ConsistencyChecker.Check(new CheckInput([], new RulePacks.RulePackCatalog().Compile([])) { Reports = reports });
        Assert.NotEmpty(whole.Inconsistencies);
        foreach (var order in new[] { [0, 1, 2], [2, 1, 0], [1, 2, 0], new[] { 2, 0, 1 } })
        {
            var id = "o" + string.Concat(order);
            _store.Create(Stores.New(id), default);
            foreach (var i in order)
                _store.Append(id, Stores.Reports(reports[i]), default);
            Assert.Equal(whole.Inconsistencies.Select(i => (i.Id, i.Severity, i.Summary)), _store.All(id).Select(i => (i.Inconsistency!.Id, i.Inconsistency.Severity, i.Inconsistency.Summary)));
            Assert.Equal(whole.Claims.Select(c => (c.Id, c.Cell)).Order(), _store.Claims(id, new ClaimFilter(), 0, 1000, default).Select(c => (c.Claim.Id, c.Claim.Cell)).Order());
        }
    }
}
