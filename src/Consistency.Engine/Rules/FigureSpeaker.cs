using Consistency.Engine.Copies;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>One and the same statement, credited to different speakers.</summary>
internal sealed class FigureSpeaker : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.FigureSpeaker,
        "One and the same statement, in the same words, credited to different speakers: a figure as it was put, or a remark as it was quoted.",
        [Severity.Notice],
        "“300 houses along the quay were damaged beyond repair”, says the mayor in one report, and the harbour master in another.",
        "The mayor says that 300 houses were damaged, and the harbour master, in words of her own, that 300 were: she bears him out.",
        "Find out who said it first: one of the two has been mistaken for the other, or quotes the other.");

    public string Message => "The same statement, {what}, is credited to different speakers: {positions}.";

    public Reach Reach => Reach.Statements;

    public IEnumerable<IFlag> Find(ClaimSet claims) => CreditedStatements.Of(claims).Select(Find).OfType<Finding>();

    private static Finding? Find(CreditedStatement statement)
    {
        var sides = statement.Claims.GroupBy(c => c.Speaker, StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => s.ToList()).ToList();
        if (sides.Count < 2)
            return null;
        // Where the words differ a little, the side stays that has those which the others repeat.
        var oneWording = statement.Claims.All(c => HasTheWords(c, statement));
        var kept = oneWording ? sides.MaxBy(s => s.Count)! : sides.First(s => s.Exists(c => HasTheWords(c, statement)));
        var others = sides.FindAll(s => !ReferenceEquals(s, kept));
        var first = Repairs.First(kept.FindAll(c => HasTheWords(c, statement)).ConvertAll(c => c.Claim));
        return new Finding
        {
            Key = statement.Key,
            Severity = Severity.Notice,
            What = first.Cell.Property.Quote ? $"“{Wording.Value(first)}”" : $"“{Wording.Quote(first)}”",
            Stances = sides.ConvertAll(StanceOf),
            Minimal = [first, Repairs.First(others[0].ConvertAll(c => c.Claim))],
            Drop = [.. others.SelectMany(s => s).Select(c => c.Claim)],
            DropExact = oneWording,
            Clash = "It is one statement in nearly the same words, so that at most one of them is whom it comes from.",
        };
    }

    private static bool HasTheWords(WordedClaim claim, CreditedStatement statement) => string.Equals(claim.Words, statement.Words, StringComparison.Ordinal);

    private static Stance StanceOf(List<WordedClaim> claims)
    {
        var first = Repairs.First(claims.ConvertAll(c => c.Claim));
        return new Stance(first.SpeakerName.Length > 0 ? first.SpeakerName : claims[0].Speaker, [.. claims.Select(c => c.Claim).OrderBy(c => c.Index)]) { Quantity = first.Quantity };
    }
}
