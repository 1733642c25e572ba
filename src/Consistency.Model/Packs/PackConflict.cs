namespace Consistency.Model.Packs;

/// <summary>Two packs, neither of which extends the other, say different things of one name.</summary>
/// <param name="Message">What they say, where, and what holds.</param>
public sealed record PackConflict(PackPlace Upper, PackPlace Lower, string Message);

/// <summary>A place in a pack's document.</summary>
/// <param name="Pack">The pack's name; "inline" for a request's own document.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Path">The field's path, such as "properties.killed.kind".</param>
public sealed record PackPlace(string Pack, int Line, int Column, string Path)
{
    public override string ToString() => $"{Pack}, line {Line}, column {Column}";
}
