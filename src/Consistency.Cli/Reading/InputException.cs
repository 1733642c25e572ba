namespace Consistency.Cli.Reading;

/// <summary>What the user gave cannot be worked with. The tool prints every complaint on a line and exits with 2.</summary>
internal sealed class InputException(IReadOnlyList<Complaint> complaints) : Exception(string.Join('\n', complaints))
{
    public InputException(string message) : this([new Complaint(null, message)])
    {
    }

    public InputException(Place place, string message) : this([new Complaint(place, message)])
    {
    }

    public IReadOnlyList<Complaint> Complaints { get; } = complaints;
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Place">Where; null where it is in no file.</param>
/// <param name="Message">What is wrong and what to do; one line.</param>
internal sealed record Complaint(Place? Place, string Message)
{
    public override string ToString() => Place is { } place ? $"{place}: {Message}" : Message;
}
