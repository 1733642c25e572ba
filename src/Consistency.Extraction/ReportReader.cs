using Consistency.Extraction.Attributions;
using Consistency.Extraction.Claims;
using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Claims.Measures;
using Consistency.Extraction.Language;
using Consistency.Extraction.People;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Quotations;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction;

/// <summary>Reads reports. Stateless; safe to call from many threads.</summary>
public static class ReportReader
{
    private const string English = "en";

    /// <summary>Reads one report, in time linear in its text.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ReportReading Read(Report report, RulePack pack, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var document = DocumentReader.Read(report.Text);
        var language = LanguageGuesser.Guess(document);
        // Too little text to tell is read all the same: a single sentence is often no more than a name and a number.
        if (language is not (English or "und"))
            return Nothing(report, document, language, $"The text is not English (but \"{language}\"), which is the one language that is read.");
        cancellation.ThrowIfCancellationRequested();
        var reading = Find(report, document, ClaimLexicon.Of(pack), cancellation);
        cancellation.ThrowIfCancellationRequested();
        var (claims, figures) = ClaimsOf(reading);
        return Answer(reading, ClaimIds.Give(report.Id, claims), language) with { Figures = figures, Words = StoryWords.Of(document, reading.Lexicon.Words) };
    }

    private static Reading Find(Report report, Document document, ClaimLexicon lexicon, CancellationToken cancellation)
    {
        var times = TimeStage.Find(document, report.PublishedAt);
        var quantities = QuantityStage.Find(document, lexicon.Pack.Units, times);
        cancellation.ThrowIfCancellationRequested();
        var text = new TaggedText(document, QuotationStage.Find(document));
        var people = PeopleStage.Find(text, lexicon.Pack);
        cancellation.ThrowIfCancellationRequested();
        return new Reading(report, text, lexicon, quantities, times, people, AttributionStage.Find(text, people));
    }

    private static (List<Claim> Claims, List<Claim> Figures) ClaimsOf(Reading reading)
    {
        var names = new ThingNames(reading);
        var measures = MeasureClaims.Of(reading, names).ToList();
        var matches = MatchClaims.Of(reading, names).ToList();
        var placings = PlacingClaims.Of(reading, names).ToList();
        var goals = matches.SelectMany(m => m.Numbers).ToHashSet();
        var known = measures.ToDictionary(m => m.Quantity, m => m.Claim);
        var counts = CountClaims.Of(reading).Where(c => !known.ContainsKey(c.Quantity)).ToList();
        var apart = new ToldApart(counts.Where(c => !c.IsItem).Select(c => c.Claim));
        var claims = counts.Where(c => !apart.Has(c.Claim)).Select(c => c.Claim).ToList();
        claims.AddRange(RankClaims.Of(reading, claims.ToList()));
        foreach (var (quantity, claim, _) in counts)
            known.Add(quantity, claim);
        claims.AddRange(AgeClaims.Of(reading).Where(a => known.TryAdd(a.Quantity, a.Claim)).Select(a => a.Claim));
        var dates = DateClaims.Of(reading).ToList();
        var figures = new FigureClaims(reading, known, dates.ToDictionary(d => d.Time, d => d.Claim))
            .All(goals, measures.SelectMany(m => m.Times).ToHashSet()).ToLookup(f => f.Alone, f => f.Claim);
        claims.AddRange(figures[true]);
        claims.AddRange(QuoteClaims.Of(reading));
        claims.AddRange(StatementClaims.Of(reading));
        claims.AddRange(OfficeClaims.Of(reading));
        claims.AddRange(dates.Select(d => d.Claim));
        claims.AddRange(LifespanClaims.Of(reading));
        claims.AddRange([.. measures.Select(m => m.Claim), .. matches.Select(m => m.Claim), .. placings.Select(p => p.Claim)]);
        var entities = EntityClaims.Of(reading, names).ToList();
        claims.AddRange(entities.Select(e => e.Claim));
        claims.AddRange(EventClaims.Of(reading, names, dates.Select(d => d.Verb).Concat(entities.Select(e => e.Verb)).Concat(matches.Select(m => m.Verb)).Concat(placings.Select(p => p.Verb)).ToHashSet()));
        return (claims, [.. figures[false].Where(f => f.Context is not null).OrderBy(f => f.Evidence!.Start)]);
    }

    private static ReportReading Answer(Reading reading, IReadOnlyList<Claim> claims, string language)
    {
        var mentions = new MentionWriter(reading);
        var sentences = reading.Document.Sentences.Length;
        var withClaims = mentions.SentencesWith(claims);
        return new ReportReading(
            claims, mentions.Quantities(), mentions.Times(), mentions.Attributions(),
            new Coverage(reading.Report.Id, sentences, withClaims, claims.Count, language, claims.Count > 0 ? "" : "No sentence says anything that is known how to compare."));
    }

    private static ReportReading Nothing(Report report, Document document, string language, string problem) =>
        new([], [], [], [], new Coverage(report.Id, document.Sentences.Length, 0, 0, language, problem));
}
