using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>Who stands behind claims.</summary>
internal static class Voices
{
    public static Between Between(Finding finding)
    {
        var (first, others) = (finding.Minimal[0], finding.Minimal.Skip(1));
        if (!finding.OneSpeaker && others.Any(c => !string.Equals(c.Speaker, first.Speaker, StringComparison.Ordinal)))
            return Model.Between.Speakers;
        return others.All(c => string.Equals(c.SourceId, first.SourceId, StringComparison.Ordinal)) ? Model.Between.OneSource : Model.Between.Sources;
    }

    /// <summary>Whether a source holds sides that clash by different voices, or says itself that the matter is disputed.</summary>
    public static bool IsReported(Finding finding) => finding.TakesAllSides ? HoldsAllSides(finding) : HoldsTwoSides(finding);

    private static bool HoldsAllSides(Finding finding)
    {
        var claims = finding.Stances.SelectMany((s, side) => s.Claims.Select(c => (Claim: c, Side: side))).ToList();
        return claims.Exists(c => c.Claim.Claim.Certainty == Certainty.Disputed)
            || claims.Where(c => c.Claim.SourceId.Length > 0).GroupBy(c => c.Claim.SourceId, StringComparer.Ordinal)
                .Any(s => s.Select(c => c.Side).Distinct().Count() == finding.Stances.Count && s.Select(c => c.Claim.Voice).Distinct(StringComparer.Ordinal).Skip(1).Any());
    }

    private static bool HoldsTwoSides(Finding finding)
    {
        var sources = new Dictionary<string, Held>(StringComparer.Ordinal);
        for (var side = 0; side < finding.Stances.Count; side++)
        {
            foreach (var claim in finding.Stances[side].Claims)
            {
                if (claim.Claim.Certainty == Certainty.Disputed)
                    return true;
                if (claim.SourceId.Length == 0 || sources.TryAdd(claim.SourceId, new Held(side, claim.Voice, false, false)))
                    continue;
                var held = sources[claim.SourceId];
                held = held with
                {
                    OtherSide = held.OtherSide || held.Side != side,
                    OtherVoice = held.OtherVoice || !string.Equals(held.Voice, claim.Voice, StringComparison.Ordinal),
                };
                // Of several sides and several voices, two differ in both.
                if (held is { OtherSide: true, OtherVoice: true })
                    return true;
                sources[claim.SourceId] = held;
            }
        }

        return false;
    }

    /// <summary>"Ana Reis in r1 and r2": the voices of a side, in few words.</summary>
    public static string Who(IReadOnlyList<NormalClaim> claims)
    {
        var speakers = Few(claims.Select(c => c.SpeakerName));
        var sources = Few(claims.Select(c => SourceName(c.Claim.Source)));
        return (speakers.Length, sources.Length) switch
        {
            (0, 0) => "unnamed",
            (0, _) => sources,
            (_, 0) => speakers,
            _ => $"{speakers} in {sources}",
        };
    }

    /// <summary>"Ana Reis in r1".</summary>
    public static string Attribution(NormalClaim claim) => Who([claim]);

    /// <summary>Who stands behind a claim: the speaker, else the source.</summary>
    public static string Name(NormalClaim claim) => claim.SpeakerName.Length > 0 ? claim.SpeakerName : SourceName(claim.Claim.Source);

    private static string SourceName(Source source) =>
        source.Id.Length > 0 ? source.Id : source.Publisher.Length > 0 ? source.Publisher : source.Title;

    private static string Few(IEnumerable<string> names)
    {
        var distinct = names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return distinct.Count switch
        {
            0 => "",
            1 => distinct[0],
            2 or 3 => $"{string.Join(", ", distinct[..^1])} and {distinct[^1]}",
            _ => $"{distinct[0]}, {distinct[1]} and {distinct.Count - 2} more",
        };
    }

    /// <summary>The first side and voice of a source, and whether it holds others.</summary>
    private readonly record struct Held(int Side, string Voice, bool OtherSide, bool OtherVoice);
}
