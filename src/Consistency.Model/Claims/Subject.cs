using System.Collections.ObjectModel;

namespace Consistency.Model;

/// <summary>What a claim is about: a kind or a name, and the qualifiers that narrow it.</summary>
/// <param name="Name">A kind ("civilians") or a name ("Ana Reis").</param>
/// <param name="Qualifiers">Key to value, "nationality" to "Ukrainian". The order has no meaning.</param>
public sealed record Subject(string Name, IReadOnlyDictionary<string, string> Qualifiers)
{
    public static readonly Subject None = new("");

    public Subject(string name) : this(name, ReadOnlyDictionary<string, string>.Empty)
    {
    }
}
