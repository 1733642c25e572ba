namespace Consistency.Cli.Reading.Tables;

/// <summary>Which column of a file gives which part of a claim.</summary>
/// <param name="Columns">A file's column name by target column; the required ones are there.</param>
internal sealed record ColumnMap(IReadOnlyDictionary<TargetColumn, string> Columns)
{
    /// <summary>Reads what the user wrote: "subject=flight,property=attribute,value=value".</summary>
    /// <exception cref="InputException">A target is not known or given twice, or a required one is missing.</exception>
    public static ColumnMap Parse(string text)
    {
        var columns = new Dictionary<TargetColumn, string>();
        foreach (var pair in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0 || sign == pair.Length - 1)
                throw new InputException(Messages.NotAColumnPair(pair));
            var name = pair[..sign].Trim();
            if (!TargetColumns.TryParse(name, out var target))
                throw new InputException(Messages.UnknownTargetColumn(name, TargetColumns.Names));
            if (!columns.TryAdd(target, pair[(sign + 1)..].Trim()))
                throw new InputException(Messages.DuplicateTargetColumn(name));
        }

        var missing = TargetColumns.Required.Where(t => !columns.ContainsKey(t)).Select(TargetColumns.NameOf).ToList();
        return missing.Count == 0 ? new ColumnMap(columns) : throw new InputException(Messages.MissingTargetColumns(missing));
    }

    /// <summary>Maps a header whose names are those of target columns; other columns are not read.</summary>
    /// <exception cref="InputException">A required one is missing, or one is there twice.</exception>
    public static ColumnMap OfHeader(IReadOnlyList<string> header, Place place)
    {
        var columns = new Dictionary<TargetColumn, string>();
        foreach (var name in header)
        {
            if (TargetColumns.TryParse(name, out var target) && !columns.TryAdd(target, name))
                throw new InputException(place, Messages.DuplicateHeader(name));
        }

        var missing = TargetColumns.Required.Where(t => !columns.ContainsKey(t)).Select(TargetColumns.NameOf).ToList();
        return missing.Count == 0 ? new ColumnMap(columns) : throw new InputException(place, Messages.MissingHeaders(missing));
    }
}
