using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Quotes;

/// <summary>Finds the remarks: wordings of one speaker that share enough content words to be one utterance.</summary>
internal static class Remarks
{
    /// <summary>Each remark that is quoted in two wordings or more, and in no more than are compared; wordings sorted.</summary>
    public static IEnumerable<(string Speaker, List<QuoteWording> Wordings)> Of(ClaimSet claims, QuoteReader reader)
    {
        var quotes = claims.Cells.Where(c => c.Property.Quote).SelectMany(c => c.Claims).Where(c => !c.Denied);
        foreach (var speaker in quotes.GroupBy(SpeakerOf, StringComparer.Ordinal))
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            var wordings = Wordings(speaker, reader);
            var remarks = Join(claims, speaker.Key, wordings);
            foreach (var remark in Enumerable.Range(0, wordings.Count).GroupBy(remarks.Find).Where(r => r.Skip(1).Any()))
            {
                if (remark.Count() <= claims.Pack.Facets.MaximumCompared)
                    yield return (speaker.Key, remark.Select(i => wordings[i]).ToList());
                else
                    claims.AddNotDecided($"quote/drift: one remark of {speaker.Key} has {remark.Count()} wordings, more than the {claims.Pack.Facets.MaximumCompared} that are compared.");
            }
        }
    }

    /// <summary>Whose words a quote gives, canonical.</summary>
    public static string SpeakerOf(NormalClaim claim) => claim.Speaker.Length > 0 ? claim.Speaker : claim.Cell.Facets.Subject;

    private static List<QuoteWording> Wordings(IEnumerable<NormalClaim> claims, QuoteReader reader)
    {
        var wordings = new SortedDictionary<string, QuoteWording>(StringComparer.Ordinal);
        foreach (var claim in claims)
        {
            var wording = reader.Read(claim.Claim.Value is ClaimValue.OfStatement said ? said.Words : claim.ValueKey);
            if (!wordings.TryGetValue(wording.Words, out var known))
                wordings[wording.Words] = known = wording;
            known.Add(claim);
        }

        return [.. wordings.Values];
    }

    private static DisjointSets Join(ClaimSet claims, string speaker, List<QuoteWording> wordings)
    {
        var (sets, lexicon) = (new DisjointSets(wordings.Count), claims.Pack.Wordings);
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < wordings.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var concept in wordings[i].Content)
            {
                if (!holders.TryGetValue(concept, out var others))
                    holders[concept] = others = [];
                if (others.Count >= claims.Pack.Facets.MaximumCompared)
                {
                    claims.AddNotDecided($"quote/drift: {speaker} has more than {claims.Pack.Facets.MaximumCompared} wordings with one word in common; that word was left out.");
                    continue;
                }

                foreach (var other in others)
                    shared[other] = shared.GetValueOrDefault(other) + 1;
                others.Add(i);
            }

            foreach (var (other, words) in shared)
            {
                var shorter = Math.Min(wordings[i].Content.Count, wordings[other].Content.Count);
                if (words >= lexicon.RemarkWords && words >= lexicon.RemarkShare * shorter && !wordings[i].SharesSource(wordings[other]))
                    sets.Join(i, other);
            }
        }

        return sets;
    }
}
