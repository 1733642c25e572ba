using Consistency.Checking;
using Consistency.Server.Mapping;

namespace Consistency.Server.Handlers;

/// <summary>What was sent of each inconsistency, so that one that is the same is not sent again. For one thread.</summary>
internal sealed class StreamChanges
{
    private readonly Dictionary<string, V1.Inconsistency> _sent = new(StringComparer.Ordinal);

    /// <summary>Adds to an answer what opened and what is different now.</summary>
    public void Add(RunningAnswer answer, bool explain, V1.CheckStreamResponse response)
    {
        var closed = new SupersededIds();
        foreach (var id in answer.ClosedIds)
        {
            _sent.Remove(id, out var gone);
            closed.Add(gone!);
        }

        foreach (var opened in answer.Opened.Select(i => i.ToProto(explain)))
        {
            _sent[opened.Id] = opened;
            response.Opened.Add(closed.AddTo(opened));
        }

        foreach (var touched in answer.Touched.Select(i => i.ToProto(explain)).Where(i => !i.Equals(_sent[i.Id])))
        {
            _sent[touched.Id] = touched;
            response.Changed.Add(touched);
        }
    }
}
