namespace Consistency.Engine.Matching;

/// <summary>Which texts are looked at beside each other: of those that a lead finds, the nearest, in the order of the texts' keys.</summary>
/// <remarks>Where few tell of one thing, as most do, that is each beside each; where thousands do, it keeps the time near-linear.</remarks>
internal static class NearTexts
{
    /// <summary>So many texts before and after it that have one of its leads a text is looked at beside.</summary>
    public const int Most = 16;

    /// <summary>Pairs of texts, by their places in the list, the earlier first; each once, with the leads that find both of them near each other.</summary>
    /// <param name="texts">In the order of their keys.</param>
    public static IEnumerable<(int A, int B, IReadOnlyCollection<string> Leads)> Of(IReadOnlyList<ComparedText> texts)
    {
        var having = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var placeOf = new List<List<(List<int> Having, int Place, string Lead)>>(texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            var places = new List<(List<int>, int, string)>(texts[i].Leads.Count);
            foreach (var lead in texts[i].Leads)
            {
                if (!having.TryGetValue(lead, out var list))
                    having[lead] = list = [];
                places.Add((list, list.Count, lead));
                list.Add(i);
            }

            placeOf.Add(places);
        }

        for (var i = 0; i < texts.Count; i++)
        {
            var near = new Dictionary<int, List<string>>();
            foreach (var (list, place, lead) in placeOf[i])
            {
                for (var after = place + 1; after < list.Count && after <= place + Most; after++)
                {
                    if (!near.TryGetValue(list[after], out var leads))
                        near[list[after]] = leads = [];
                    leads.Add(lead);
                }
            }

            foreach (var (other, leads) in near.OrderBy(n => n.Key))
                yield return (i, other, leads);
        }
    }
}
