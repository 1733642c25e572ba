using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.RulePacks;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Dossiers.Tests.Ledger;

public sealed class SqliteLedgerFiguresTests() : LedgerFiguresTests(new SqlitePlace(), share: 1);

public sealed class PostgresLedgerFiguresTests() : LedgerFiguresTests(new PostgresPlace(), share: 5);

/// <summary>Whatever texts come and go, those of their figures stand aligned that are so when all are looked at together.</summary>
/// <param name="share">Of how many of the cases one is tried.</param>
public abstract class LedgerFiguresTests(Place place, int share) : IDisposable
{
    private static readonly PackTables s_tables = new(new RulePackCatalog().Compile(["default"]), "");

    [Fact]
    public void Of_few_texts() => Always.Holds(Steps(texts: 6, length: 20), Follow, count: Math.Max(1, 40 / share));

    [Fact]
    public void Of_more_texts_of_one_thing_than_are_looked_at_beside_each_other() => Always.Holds(Steps(texts: 60, length: 110), Follow, count: Math.Max(1, 6 / share));

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        place.Dispose();
    }

    private static Gen<Step[]> Steps(int texts, int length) =>
        (from text in Gen.Choose(1, texts)
         from figures in Gen.ArrayOf(Figure, 2)
         from isRetracted in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
         from isOfEarlierForm in Gen.Frequency((12, Gen.Constant(false)), (1, Gen.Constant(true)))
         select new Step(text, text % 4 == 0 ? 0 : text % 3, figures, isRetracted, isOfEarlierForm)).ArrayOf(length);

    private static Gen<Claim> Figure =>
        from counted in Gen.Elements("lorry", "teacher")
        from words in Gen.Elements("bridge", "cross", "carry", "ferry", "toll").ArrayOf(3)
        from value in Gen.Frequency((3, Gen.Constant(4123)), (1, Gen.Choose(4500, 4503)))
        from isBare in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Claim
        {
            Subject = new Subject(isBare ? $"in {counted} …" : $"… {counted} {string.Join(' ', words)}"),
            Property = "figure",
            Value = new ClaimValue.OfQuantity(new Quantity(value)),
            Context = isBare ? FigureContext.Bare : new FigureContext("", [counted], words.Distinct().ToDictionary(w => w, w => 0.4 + (0.1 * w.Length / 6), StringComparer.Ordinal), new HashSet<string>(), [], null),
        };

    private void Follow(Step[] steps)
    {
        using var here = place.New();
        using var file = here.OpenStorage();
        const long dossier = 7;
        var (given, standing, n) = (new List<(LedgerClaim Figure, bool IsClaim)>(), new Dictionary<string, Claim>(StringComparer.Ordinal), 0L);
        foreach (var step in steps)
        {
            var (origin, source) = (Origins.Report($"r{step.Text}"), new Source($"r{step.Text}", PublishedAt: step.Day == 0 ? null : new DateTimeOffset(2024, 5, step.Day, 0, 0, 0, TimeSpan.Zero)));
            var added = step.IsRetracted ? [] : step.Figures
                .Select(f => new LedgerClaim(++n, f with { Id = $"{source.Id}-{n}", Source = source, Evidence = new Evidence(source.Id, (int)n, (int)n + 4, "text") }, origin)).ToList();
            if (step.IsOfEarlierForm)
                file.Write(db => LeaveAsFormOneDid(db, dossier), default);
            foreach (var (figure, stands) in file.Write(db => Change(new LedgerFigures(new LedgerScope(db, dossier, s_tables)), origin, added), default))
            {
                standing.Remove(figure.Claim.Id);
                if (stands)
                    standing.Add(figure.Claim.Id, figure.Claim);
            }

            foreach (var gone in step.IsRetracted ? given.Where(g => g.Figure.Origin == origin) : [])
                standing.Remove(gone.Figure.Claim.Id);
            given.RemoveAll(g => step.IsRetracted && g.Figure.Origin == origin);
            given.AddRange(added.Select(a => (a, IsClaim(a))));
            var all = FigureAlignment.Align([.. given.Where(g => g.IsClaim).Select(g => g.Figure.Claim)], [.. given.Where(g => !g.IsClaim).Select(g => g.Figure.Claim)], Stories.One, s_tables.Pack);
            Assert.Equal(all.Where(FigureAlignment.IsAligned).Select(Told).Order(StringComparer.Ordinal), standing.Values.Where(FigureAlignment.IsAligned).Select(Told).Order(StringComparer.Ordinal));
        }
    }

    private static List<(LedgerClaim Figure, bool StandsNow)> Change(LedgerFigures figures, string origin, List<LedgerClaim> added)
    {
        if (added.Count == 0)
            figures.Remove(origin);
        figures.Add(added.Where(IsClaim), areClaims: true);
        figures.Add(added.Where(a => !IsClaim(a)), areClaims: false);
        return figures.Align(default);
    }

    /// <summary>What the migration to form 2 leaves of figures.</summary>
    private static int LeaveAsFormOneDid(Database db, long dossier)
    {
        foreach (var (place, claim) in db.Query("SELECT place, body FROM figures WHERE d = $1 AND of_wording = 1 AND aligned IS NULL", r => (r.GetInt64(0), ClaimBody.Read(r.GetBytes(1))), dossier))
            db.Execute("UPDATE figures SET aligned = $3 WHERE d = $1 AND place = $2", dossier, place, ClaimBody.Write(FigureAlignment.OfWording(claim)));
        db.Execute("DELETE FROM figure_leads WHERE d = $1", dossier);
        db.Execute("DELETE FROM figure_likes WHERE d = $1", dossier);
        return db.Execute("UPDATE figures SET text = $2, wording = NULL, of_wording = 0 WHERE d = $1", dossier, Array.Empty<byte>());
    }

    private static bool IsClaim(LedgerClaim figure) => figure.N % 2 == 0;

    private static string Told(Claim claim) => $"{claim.Id} {claim.Property} {claim.Subject.Name}";

    private sealed record Step(int Text, int Day, Claim[] Figures, bool IsRetracted, bool IsOfEarlierForm);
}
