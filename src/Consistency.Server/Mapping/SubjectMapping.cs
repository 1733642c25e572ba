namespace Consistency.Server.Mapping;

/// <summary>What claims and selectors are about.</summary>
internal static class SubjectMapping
{
    public static Model.Subject ToModel(this V1.Subject? subject) => subject is null
        ? Model.Subject.None
        : new Model.Subject(subject.Name, new Dictionary<string, string>(subject.Qualifiers, StringComparer.Ordinal));

    // Sorted, so that equal subjects are equal bytes and equal JSON.
    public static V1.Subject ToProto(this Model.Subject subject)
    {
        var proto = new V1.Subject { Name = subject.Name };
        foreach (var (key, value) in subject.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal))
            proto.Qualifiers[key] = value;
        return proto;
    }
}
