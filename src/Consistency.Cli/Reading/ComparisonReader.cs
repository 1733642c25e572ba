using Consistency.Cli.Reading.Reports;
using Consistency.V1;

namespace Consistency.Cli.Reading;

/// <summary>Reads the two sides of a comparison: sentences, files, or one file that holds both.</summary>
internal static class ComparisonReader
{
    private static readonly string[] FileEndings = [".json", ".txt", ".text", ".md", ".markdown"];

    /// <param name="given">One file with a CompareRequest, or two sides.</param>
    /// <param name="places">Takes where the sides come from.</param>
    /// <param name="complaints">Takes what was guessed.</param>
    /// <exception cref="InputException">A file cannot be read as what its name says, or a sentence is empty.</exception>
    public static CompareRequest Read(IReadOnlyList<string> given, PlaceMap places, Complaints complaints)
    {
        if (given is [var one])
            return IsFile(one) ? RequestJson<CompareRequest>.Read(one, places) : throw new InputException(Messages.OneSide);
        return new CompareRequest
        {
            A = ReadSide(given[0], "a", "the first sentence", places, complaints),
            B = ReadSide(given[1], "b", "the second sentence", places, complaints),
        };
    }

    private static Claim ReadSide(string given, string field, string name, PlaceMap places, Complaints complaints)
    {
        var isFile = IsFile(given);
        places.Add(field, new Place(isFile ? given : name));
        if (!isFile)
            return string.IsNullOrWhiteSpace(given) ? throw new InputException(new Place(name), Messages.NoWords) : new Claim { Text = given };
        return given.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ReadClaim(given) : ReadText(given, complaints);
    }

    private static Claim ReadClaim(string file)
    {
        var (json, place) = (InputFile.Read(file), new Place(file, 1));
        JsonSyntax.Require(json, place);
        return JsonSyntax.Parse<Claim>(json, place);
    }

    private static Claim ReadText(string file, Complaints complaints)
    {
        var (loaded, unread) = (new LoadedClaims(), new Complaints());
        ReportLoader.Load([file], loaded, unread);
        if (loaded.Request.Reports is not [var report])
            throw new InputException([.. unread.Lines()]);
        // A side is a claim, and a claim's text has no marks.
        if (report.MediaType is not ("text/plain" or "text/markdown"))
            throw new InputException(new Place(file), Messages.PageInComparison);
        complaints.Collect(unread.ThrowIfAny);
        return new Claim
        {
            Text = report.Text,
            Source = new Source { Id = report.Id, Title = report.Title, Publisher = report.Publisher, Url = report.Url, PublishedAt = report.PublishedAt },
        };
    }

    // A name is one word with an ending that files of claims and reports have; what lies on the disk is a file whatever it is called.
    private static bool IsFile(string given) =>
        File.Exists(given) || (!given.Any(char.IsWhiteSpace) && FileEndings.Contains(Path.GetExtension(given), StringComparer.OrdinalIgnoreCase));
}
