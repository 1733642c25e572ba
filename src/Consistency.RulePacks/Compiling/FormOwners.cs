using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>
/// Tells which name a form stands for. In one document two claims to a form are a fault; of two documents the upper one
/// wins, so that a pack can take a form for a name of its own.
/// </summary>
/// <param name="fold">What makes two spellings one form.</param>
internal sealed class FormOwners(CompileContext context, Func<string, string> fold)
{
    private readonly Dictionary<string, Claim> _claims = new(StringComparer.Ordinal);

    /// <summary>Claims a name for itself; all names are claimed before any form.</summary>
    public void ClaimName(string name, Place at)
    {
        var key = fold(name);
        if (key.Length == 0)
            context.Faults.Add(at, () => FaultTexts.EmptyText);
        else if (!_claims.TryAdd(key, new Claim(name, at, IsName: true)))
            context.Faults.Add(at, () => FaultTexts.ClaimedTwice(key, _claims[key].Name, name));
    }

    public void ClaimForm(string name, ScalarNode form)
    {
        var key = fold(form.Text);
        if (key.Length == 0)
        {
            context.Faults.Add(form.At, () => FaultTexts.EmptyText);
            return;
        }

        var claim = new Claim(name, form.At, IsName: false);
        if (_claims.TryAdd(key, claim) || string.Equals(_claims[key].Name, name, StringComparison.Ordinal))
            return;
        var other = _claims[key];
        var (mine, theirs) = (context.Rank(form.At), context.Rank(other.At));
        if (other.IsName && mine >= theirs)
            context.Faults.Add(form.At, () => FaultTexts.FormIsName(form.Text, name, other.Name));
        else if (mine == theirs)
            context.Faults.Add(form.At, () => FaultTexts.ClaimedTwice(form.Text, other.Name, name));
        else
            _claims[key] = Upper(form.Text, mine > theirs ? claim : other, mine > theirs ? other : claim);
    }

    private Claim Upper(string form, Claim upper, Claim lower)
    {
        context.Conflicts.Add(upper.At, lower.At, (u, l) => ConflictTexts.Forms(form, u, upper.Name, l, lower.Name));
        return upper;
    }

    public bool Owns(string name, string form) => string.Equals(OwnerOf(form), name, StringComparison.Ordinal);

    /// <summary>The name that a form stands for; null for none.</summary>
    public string? OwnerOf(string form) => _claims.TryGetValue(fold(form), out var claim) ? claim.Name : null;

    /// <summary>Every folded form and name, with the name that it stands for.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _claims.Select(c => KeyValuePair.Create(c.Key, c.Value.Name));

    private sealed record Claim(string Name, Place At, bool IsName);
}
