using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>One claim for each number beside the name of a quantity that it is of: "inflation in March stood at 6.1%".</summary>
internal static class MeasureClaims
{
    // How far before and behind a number what is said of it reaches.
    private const int Reach = 16;

    /// <summary>The claims, by the number that each was read from, with the times that say when it holds.</summary>
    public static IEnumerable<(FoundQuantity Quantity, IReadOnlyList<FoundTime> Times, Claim Claim)> Of(Reading reading, ThingNames names)
    {
        var (frames, subjects) = (new MeasureFrames(reading), new MeasureSubject(reading, names));
        for (var i = 0; i < reading.Quantities.Count; i++)
        {
            var quantity = reading.Quantities[i];
            if (IsOther(reading, quantity) || frames.Of(quantity) is not { } frame)
                continue;
            var regions = new[] { Before(reading, frame), frame.Behind, frame.Link.IsEmpty ? default : Behind(reading, quantity, i + 1 < reading.Quantities.Count ? reading.Quantities[i + 1].FirstToken : int.MaxValue) };
            // "The magnitude 7.1 earthquake struck at dawn": what follows says when, and not of what.
            if (subjects.Read(frame, frame.Link.IsEmpty ? regions[..1] : regions) is not { } subject)
                continue;
            var period = MeasurePeriod.In(reading, regions.Append(frame.Before).Append(frame.Link));
            yield return (quantity, period.Times, ClaimOf(reading, quantity, frame, subject, period));
        }
    }

    /// <summary>Questions, remarks, comparisons ("5% higher") and numbers of other things ("18,500 ships").</summary>
    private static bool IsOther(Reading reading, FoundQuantity quantity)
    {
        var (text, end) = (reading.Text, quantity.EndToken);
        var sentence = reading.Document.Sentences[text[quantity.FirstToken].Sentence];
        return text.Is(sentence.EndToken - 1, "?") || text.QuotationAt(quantity.FirstToken) >= 0
            || end < sentence.EndToken && (MeasureWords.Comparisons.Contains(text[end].Lower) || text.Is(end, "-") || text.Is(end, "–"));
    }

    private static Claim ClaimOf(Reading reading, FoundQuantity quantity, MeasureFrame frame, (string Name, string Narrowed) subject, MeasurePeriod period)
    {
        var definition = reading.Lexicon.Pack.PropertyDefinitions[frame.Name.Name];
        var qualifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(MeasureSubject.Of, subject.Narrowed);
        Add(MeasurePeriod.Named, period.Name);
        // A rate is of its month, whatever span it looks back on.
        if (definition.Dimension is PropertyDefinition.Money)
            Add(MeasurePeriod.Length, period.Lasts);
        var (property, value) = Signed(definition, quantity.Quantity);
        var claim = reading.ClaimOver(Math.Min(frame.First, quantity.FirstToken), Math.Max(quantity.EndToken, frame.Name.EndToken), property, new Subject(subject.Name, qualifiers), new ClaimValue.OfQuantity(value));
        claim = Moods.Of(reading, claim, Math.Min(frame.Link.First, quantity.FirstToken) - 2, quantity.FirstToken, quantity.FirstToken);
        var hedged = Enumerable.Range(frame.Link.First, frame.Link.Length).Any(i => MeasureWords.Hedged.Contains(reading.Text[i].Lower) && i < frame.Link.End - 2);
        return claim with
        {
            Speakers = reading.SpeakersAt(quantity.FirstToken),
            Scope = new Scope(Period: period.Range),
            Certainty = hedged ? Certainty.Hedged : claim.Certainty,
        };

        void Add(string key, string words)
        {
            if (words.Length > 0)
                qualifiers[key] = words;
        }
    }

    /// <summary>A loss is a profit below zero, so that the two are compared.</summary>
    private static (string Property, Quantity Value) Signed(PropertyDefinition property, Quantity quantity) => property.OppositeOf.Length == 0
        ? (property.Name, quantity)
        : property.Harm && quantity.Bound is (Bound.Exact or Bound.About)
            ? (property.OppositeOf, quantity with { Value = -quantity.Value, Trend = Trend.Unspecified })
            : (property.Name, quantity with { Trend = Trend.Unspecified });

    /// <summary>What stands before it in its clause: "In Lund,".</summary>
    private static TokenSpan Before(Reading reading, MeasureFrame frame)
    {
        var floor = reading.ClauseFloor(frame.First);
        var first = frame.First;
        var commas = 0;
        while (first > floor && frame.First - first < Reach && (!reading.Text.IsBreak(first - 1) || reading.Text.Is(first - 1, ",") && commas++ == 0) && !MeasureWords.Ends.Contains(reading.Text[first - 1].Lower) && !reading.Text.IsFinite(first - 1))
            first--;
        return new TokenSpan(first, frame.First);
    }

    /// <param name="next">The first token of the next number.</param>
    private static TokenSpan Behind(Reading reading, FoundQuantity quantity, int next)
    {
        var text = reading.Text;
        var first = quantity.EndToken;
        var end = first;
        var sentence = reading.Document.Sentences[text[quantity.FirstToken].Sentence];
        while (end < Math.Min(sentence.EndToken, first + Reach) && end < next && !text.IsBreak(end) && !MeasureWords.Ends.Contains(text[end].Lower) && !text.IsFinite(end))
            end++;
        return new TokenSpan(first, end);
    }
}
