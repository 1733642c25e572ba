using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>A finding that is put together when somebody asks for it.</summary>
internal sealed record LaterFinding(string Key, Severity Severity, Func<Finding> Make) : IFlag
{
    public Finding Describe() => Make();
}
