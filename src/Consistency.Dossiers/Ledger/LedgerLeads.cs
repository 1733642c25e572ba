using System.Globalization;
using Consistency.Dossiers.Storage;
using Consistency.Engine.Matching;

namespace Consistency.Dossiers.Ledger;

/// <summary>By what the texts of a ledger whose figures are compared find each other, as <see cref="NearTexts"/> has it in memory.</summary>
internal sealed class LedgerLeads(LedgerScope scope)
{
    // Before and after all keys of texts.
    private static readonly byte[] s_least = [], s_most = [.. Enumerable.Repeat(byte.MaxValue, new TextKey(0, 0).Write().Length + 1)];

    // How many are skipped to find the last that is near.
    private static readonly string s_last = (NearTexts.Most - 1).ToString(CultureInfo.InvariantCulture);

    private readonly HashSet<(TextKey A, TextKey B)> _moved = [];

    /// <summary>Pairs of texts that may have come near each other, or left each other, as another one came or went between them.</summary>
    public IReadOnlyCollection<(TextKey A, TextKey B)> Moved => _moved;

    /// <summary>Forgets which texts have moved, as they were compared.</summary>
    public void Settle() => _moved.Clear();

    /// <summary>Adds leads to those of a text; it may have some of them already.</summary>
    public void Enter(TextKey text, IEnumerable<string> leads) => NoteMoved(text, scope.Db.QueryEach(
        "INSERT INTO figure_leads (d, lead, text) VALUES {rows} ON CONFLICT (d, lead, text) DO NOTHING RETURNING lead", r => r.GetBytes(0), scope.Dossier, Rows(text, leads)));

    /// <summary>Takes leads from a text that has them.</summary>
    public void Leave(TextKey text, IEnumerable<string> leads)
    {
        var rows = Rows(text, leads);
        scope.Db.ExecuteEach("DELETE FROM figure_leads WHERE d = $1 AND (lead, text) IN (SELECT v.column2, v.column3 FROM (VALUES {rows}) AS v)", scope.Dossier, rows);
        NoteMoved(text, rows.ConvertAll(r => (byte[])r[0]!));
    }

    /// <summary>The texts that are near one, each with the leads that find it.</summary>
    public ILookup<TextKey, string> Near(ComparedText text)
    {
        var leads = text.Leads.ToDictionary(lead => Sayings.Read(Marks.Of(lead)));
        return Around(text.Key, leads.Keys.Select(Sayings.Write)).Where(n => n.Text != text.Key).ToLookup(n => n.Text, n => leads[Sayings.Read(n.Lead)]);
    }

    /// <summary>The leads that two texts have, and that find them near each other.</summary>
    /// <param name="first">The one with the lesser key.</param>
    public List<string> Between(ComparedText first, ComparedText second)
    {
        var leads = first.Leads.Intersect(second.Leads, StringComparer.Ordinal).ToDictionary(lead => Sayings.Read(Marks.Of(lead)));
        return scope.Db.QueryEach(
            "WITH v(d, lead, a, b, most) AS (VALUES {rows}) SELECT v.lead FROM v WHERE v.b <= coalesce("
            + "(SELECT w.text FROM figure_leads AS w WHERE w.d = $1 AND w.lead = v.lead AND w.text > v.a ORDER BY w.text LIMIT 1 OFFSET " + s_last + "), v.most)",
            r => leads[Sayings.Read(r.GetBytes(0))], scope.Dossier, [.. leads.Keys.Select(lead => new object?[] { Sayings.Write(lead), first.Key.Write(), second.Key.Write(), s_most })]);
    }

    private static List<object?[]> Rows(TextKey text, IEnumerable<string> leads) => [.. leads.Select(lead => new object?[] { Marks.Of(lead), text.Write() })];

    /// <summary>The texts that each lead finds nearest to one, and itself where it has the lead.</summary>
    private List<(byte[] Lead, TextKey Text)> Around(TextKey text, IEnumerable<byte[]> leads) => scope.Db.QueryEach(
        "WITH v(d, lead, text, least, most) AS (VALUES {rows}) SELECT v.lead, n.text FROM v CROSS JOIN figure_leads AS n WHERE n.d = $1 AND n.lead = v.lead"
        + " AND n.text >= coalesce((SELECT w.text FROM figure_leads AS w WHERE w.d = $1 AND w.lead = v.lead AND w.text < v.text ORDER BY w.text DESC LIMIT 1 OFFSET " + s_last + "), v.least)"
        + " AND n.text <= coalesce((SELECT w.text FROM figure_leads AS w WHERE w.d = $1 AND w.lead = v.lead AND w.text > v.text ORDER BY w.text LIMIT 1 OFFSET " + s_last + "), v.most)",
        r => (r.GetBytes(0), TextKey.Read(r.GetBytes(1))), scope.Dossier, [.. leads.Select(lead => new object?[] { lead, text.Write(), s_least, s_most })]);

    /// <summary>Those that are as many before a text as others are after it, so that they are near each other with it, or without it, alone.</summary>
    private void NoteMoved(TextKey text, IReadOnlyCollection<byte[]> leads)
    {
        foreach (var near in Around(text, leads).GroupBy(n => Sayings.Read(n.Lead), n => n.Text))
        {
            var before = near.Where(t => t.CompareTo(text) < 0).OrderDescending().ToList();
            var after = near.Where(t => t.CompareTo(text) > 0).Order().ToList();
            for (var i = Math.Max(0, NearTexts.Most - after.Count); i < before.Count; i++)
                _moved.Add((before[i], after[NearTexts.Most - 1 - i]));
        }
    }
}
