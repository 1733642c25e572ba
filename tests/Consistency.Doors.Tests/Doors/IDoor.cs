namespace Consistency.Doors.Tests.Doors;

/// <summary>One way to have claims checked. Safe for several requests at once.</summary>
internal interface IDoor
{
    string Name { get; }

    /// <summary>Checks a request.</summary>
    /// <param name="request">A CheckRequest as proto3 JSON.</param>
    /// <returns>The CheckResponse as proto3 JSON.</returns>
    Task<string> CheckAsync(string request);
}
