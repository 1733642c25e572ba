namespace Consistency.Cli.Reading;

/// <summary>Gathers what is wrong with a file, so that its reader can mend more than one line at a time.</summary>
internal sealed class Complaints
{
    /// <summary>How many are shown; the rest are counted.</summary>
    public const int Shown = 20;

    private readonly List<Complaint> _shown = [];
    private int _more;

    public void Add(Place place, string message) => Add(new Complaint(place, message));

    /// <summary>Runs a step and gathers what it complains of.</summary>
    public void Collect(Action step)
    {
        try
        {
            step();
        }
        catch (InputException fault)
        {
            foreach (var complaint in fault.Complaints)
                Add(complaint);
        }
    }

    /// <exception cref="InputException">Something was gathered.</exception>
    public void ThrowIfAny()
    {
        if (_shown.Count > 0)
            throw new InputException([.. Lines(_shown[^1].Place is { } place ? new Place(place.File) : null)]);
    }

    /// <summary>Those shown, and how many more there are.</summary>
    /// <param name="rest">The place of the rest; null where they are in several files.</param>
    public IEnumerable<Complaint> Lines(Place? rest = null) => _more > 0 ? _shown.Append(new Complaint(rest, Messages.MoreFaults(_more))) : _shown;

    private void Add(Complaint complaint)
    {
        if (_shown.Count < Shown)
            _shown.Add(complaint);
        else
            _more++;
    }
}
