using System.ComponentModel;
using System.Diagnostics;

namespace Consistency.Oracle.Tests.Solving;

/// <summary>One z3 for all questions, fed with SMT-LIB through a pipe. For one thread.</summary>
internal sealed class Z3Process : IDisposable
{
    // Bounds need no propagation in questions as small as these: without it the answers are the same and three times as fast.
    private const string Arguments = "-in -smt2 smt.arith.propagation_mode=0";

    private readonly Process _process;

    public Z3Process()
    {
        try
        {
            _process = Process.Start(new ProcessStartInfo("z3", Arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException("These tests need z3, the SMT solver: install the package z3 (apt-get install z3) and run them again.", e);
        }
    }

    public void Tell(string commands) => _process.StandardInput.Write(commands);

    /// <summary>The next answers to check-sat commands, in their order.</summary>
    public IReadOnlyList<bool> Answers(int count)
    {
        _process.StandardInput.Flush();
        return [.. Enumerable.Range(0, count).Select(_ => _process.StandardOutput.ReadLine() switch
        {
            "sat" => true,
            "unsat" => false,
            var other => throw new InvalidOperationException($"z3 answers: {other ?? "nothing, and has ended"}"),
        })];
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(5)))
            _process.Kill();
        _process.Dispose();
    }
}
