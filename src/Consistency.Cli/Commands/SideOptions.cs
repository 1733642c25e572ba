using System.CommandLine;
using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Commands;

/// <summary>Who says one side of a comparison, and when; each wins over what a file says.</summary>
internal sealed class SideOptions
{
    private readonly Option<string?> _source;
    private readonly Option<string?> _speaker;
    private readonly Option<string?> _published;

    /// <param name="side">"a" or "b".</param>
    /// <param name="which">"first" or "second".</param>
    public SideOptions(Command command, string side, string which)
    {
        _source = new($"--{side}-source") { Description = $"Who published the {which}. Two sides that name no source count as two.", HelpName = "NAME" };
        _speaker = new($"--{side}-speaker") { Description = $"To whom the {which} is attributed.", HelpName = "NAME" };
        _published = new($"--{side}-published") { Description = $"When the {which} was published: 2024-03-01 or 2024-03-01T08:00:00Z.", HelpName = "DATE" };
        command.Add(_source);
        command.Add(_speaker);
        command.Add(_published);
    }

    /// <exception cref="InputException">The date is none.</exception>
    public void Apply(ParseResult parsed, Claim claim)
    {
        if (parsed.GetValue(_source) is { } source)
            SourceOf(claim).Id = source;
        if (parsed.GetValue(_published) is { } published)
            SourceOf(claim).PublishedAt = PublicationDate.TryParse(published) ?? throw new InputException(Messages.NotADateOf(_published.Name, published));
        if (parsed.GetValue(_speaker) is { } speaker)
        {
            claim.Speakers.Clear();
            claim.Speakers.Add(speaker);
        }
    }

    private static Source SourceOf(Claim claim) => claim.Source ??= new Source();
}
