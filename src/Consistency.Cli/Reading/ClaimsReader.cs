using Consistency.Cli.Reading.Tables;
using Consistency.V1;

namespace Consistency.Cli.Reading;

/// <summary>Reads the files of a check into one request.</summary>
internal static class ClaimsReader
{
    /// <param name="files">At least one, each once.</param>
    /// <param name="columns">Null where the user gave none.</param>
    /// <exception cref="InputException">A file cannot be read as what its name says.</exception>
    public static LoadedClaims Read(IReadOnlyList<string> files, ColumnMap? columns)
    {
        if (files.GroupBy(f => f, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InputException(new Place(twice.Key), Messages.GivenTwice);
        if (columns is not null && files.All(IsJson))
            throw new InputException(Messages.ColumnsWithoutTable);
        var loaded = new LoadedClaims();
        foreach (var file in files)
        {
            if (IsJson(file))
                ReadRequest(file, loaded);
            else
                ReadLines(file, columns, loaded, IdPrefix(file, files));
        }

        return loaded;
    }

    private static void ReadRequest(string file, LoadedClaims loaded)
    {
        var request = RequestJson<CheckRequest>.Read(file, loaded.Places);
        if (loaded.Request.InlineRulePack is not null && request.InlineRulePack is not null)
            throw new InputException(new Place(file), Messages.TwoRulePacks);
        loaded.Request.MergeFrom(request);
    }

    private static void ReadLines(string file, ColumnMap? columns, LoadedClaims loaded, string idPrefix)
    {
        foreach (var (place, claim) in ClaimsOf(file, columns, loaded))
        {
            if (claim.Id.Length == 0)
                claim.Id = FormattableString.Invariant($"{idPrefix}:{place.Line}");
            loaded.Add(place, claim);
        }
    }

    private static List<(Place Place, Claim Claim)> ClaimsOf(string file, ColumnMap? columns, LoadedClaims loaded)
    {
        if (HasEnding(file, ".jsonl") && columns is null)
            return ClaimLines.Read(file);
        var rows = HasEnding(file, ".jsonl") ? JsonLinesTable.Read(file, columns!)
            : HasEnding(file, ".csv") ? CsvTable.Read(file, columns)
            : throw Unreadable(file);
        var claims = RowClaims.Of(rows);
        loaded.TableProperties.UnionWith(claims.Select(c => c.Claim.Property));
        if (claims.Count < rows.Count)
            loaded.RowsWithoutValue.Add((file, rows.Count - claims.Count));
        return claims;
    }

    // That a file is missing or a folder is worth more than that its name has no ending.
    private static InputException Unreadable(string file)
    {
        InputFile.Read(file);
        return new InputException(new Place(file), Messages.UnknownEnding);
    }

    // A claim is best known by its line. The folder is left out, so that an answer is the same wherever the file lies.
    private static string IdPrefix(string file, IReadOnlyList<string> files) =>
        files.Count(f => string.Equals(Path.GetFileName(f), Path.GetFileName(file), StringComparison.Ordinal)) == 1
            ? Path.GetFileName(file)
            : file;

    private static bool IsJson(string file) => HasEnding(file, ".json");

    private static bool HasEnding(string file, string ending) => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
