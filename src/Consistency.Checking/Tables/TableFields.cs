using nietras.SeparatedValues;

namespace Consistency.Checking.Tables;

/// <summary>Which column each field is in; -1 for a field that the table does not have.</summary>
/// <param name="Count">How many columns there are.</param>
internal sealed record TableFields(int Id, int Source, int Speaker, int Subject, int Property, int Place, int Event, int AsOf, int Low, int High, int Count)
{
    /// <exception cref="FormatException">The table lacks a column that its format names.</exception>
    public static TableFields Of(SepReaderHeader header, TableFormat format)
    {
        int At(string column) => column.Length == 0 ? -1
            : header.TryIndexOf(column, out var index) ? index
            : throw new FormatException($"There is no column \"{column}\". The table has: {string.Join(", ", header.ColNames)}.");
        return new TableFields(
            At(format.Id), At(format.Source), At(format.Speaker), At(format.Subject), At(format.Property), At(format.Place), At(format.Event), At(format.AsOf),
            At(format.Low), At(format.High), header.ColNames.Count);
    }

    /// <summary>The column of a claim's field, by its path from the claim.</summary>
    public int Of(string path) => path.Split('.', '[')[0] switch
    {
        "id" => Id,
        "source" => Source,
        "speakers" => Speaker,
        "subject" => Subject,
        "property" => Property,
        "quantity" => path.EndsWith("upper", StringComparison.Ordinal) ? High : Low,
        _ => path switch { "scope.place" => Place, "scope.event" => Event, "scope.asOf" => AsOf, _ => -1 },
    };
}
