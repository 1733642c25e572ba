using Consistency.Model;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Fields longer, and lists with more entries, than <see cref="FieldLimits"/> allows.</summary>
internal static class LengthFaults
{
    public static void Check(Claim claim, ValidationContext<Claim> context)
    {
        Check("id", claim.Id, FieldLimits.Id, context);
        Check("text", claim.Text, FieldLimits.Statement, context);
        Check("property", claim.Property, FieldLimits.Name, context);
        CheckSource(claim.Source, context);
        CheckSpeakers(claim.Speakers, context);
        CheckSubject(claim.Subject, context);
        CheckValue(claim.Value, context);
        Check("scope.place", claim.Scope.Place, FieldLimits.Name, context);
        Check("scope.event", claim.Scope.Event, FieldLimits.Name, context);
        Check("evidence.reportId", claim.Evidence?.ReportId ?? "", FieldLimits.Id, context);
        Check("evidence.quote", claim.Evidence?.Quote ?? "", FieldLimits.Quote, context);
    }

    private static void CheckSource(Source source, ValidationContext<Claim> context)
    {
        Check("source.id", source.Id, FieldLimits.Name, context);
        Check("source.title", source.Title, FieldLimits.Name, context);
        Check("source.publisher", source.Publisher, FieldLimits.Name, context);
        Check("source.url", source.Url, FieldLimits.Url, context);
    }

    private static void CheckSpeakers(IReadOnlyList<string> speakers, ValidationContext<Claim> context)
    {
        if (speakers.Count > FieldLimits.Speakers)
            context.Add("speakers", ProblemReason.TooLong, $"The chain has {speakers.Count} speakers; at most {FieldLimits.Speakers} are taken. Leave some out.");
        for (var i = 0; i < Math.Min(speakers.Count, FieldLimits.Speakers); i++)
            Check("speakers", speakers[i], FieldLimits.Name, context, i);
    }

    private static void CheckSubject(Subject subject, ValidationContext<Claim> context)
    {
        Check("subject.name", subject.Name, FieldLimits.Name, context);
        if (subject.Qualifiers.Count > FieldLimits.Qualifiers)
            context.Add("subject.qualifiers", ProblemReason.TooLong, $"The subject has {subject.Qualifiers.Count} qualifiers; at most {FieldLimits.Qualifiers} are taken. Leave some out.");
        else if (subject.Qualifiers.Any(q => FieldLimits.IsLonger(q.Key, FieldLimits.Name) || FieldLimits.IsLonger(q.Value, FieldLimits.Name)))
            context.Add("subject.qualifiers", ProblemReason.TooLong, $"A qualifier's key or value is longer than {FieldLimits.Name} characters. Shorten it.");
    }

    private static void CheckValue(ClaimValue? value, ValidationContext<Claim> context)
    {
        switch (value)
        {
            case ClaimValue.OfEntity(var name):
                Check("entity.name", name, FieldLimits.Name, context);
                break;
            case ClaimValue.OfStatement(var words):
                Check("statement", words, FieldLimits.Statement, context);
                break;
        }
    }

    private static void Check(string field, string text, int limit, ValidationContext<Claim> context, int? index = null)
    {
        if (FieldLimits.IsLonger(text, limit))
            context.Add(index is null ? field : $"{field}[{index}]", ProblemReason.TooLong, $"The text is longer than {limit} characters. Shorten it.");
    }
}
