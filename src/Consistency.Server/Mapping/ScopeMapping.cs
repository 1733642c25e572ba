namespace Consistency.Server.Mapping;

/// <summary>Scopes and times.</summary>
internal static class ScopeMapping
{
    public static Model.Scope ToModel(this V1.Scope? scope) => scope is null
        ? Model.Scope.Unstated
        : new Model.Scope(scope.Place, scope.Event, scope.Period?.ToModel(), scope.AsOf);

    public static V1.Scope? ToProto(this Model.Scope scope) => scope == Model.Scope.Unstated
        ? null
        : new V1.Scope { Place = scope.Place, Event = scope.Event, Period = scope.Period?.ToProto(), AsOf = scope.AsOf };

    public static Model.TimeRange ToModel(this V1.TimeRange range) => new(range.Earliest, range.Latest);

    public static V1.TimeRange ToProto(this Model.TimeRange range) => new() { Earliest = range.Earliest, Latest = range.Latest };
}
