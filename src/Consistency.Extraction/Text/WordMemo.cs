using System.Runtime.CompilerServices;

namespace Consistency.Extraction.Text;

/// <summary>What a stage knows of each word, found out about once for each and not for each token: the word itself remembers it. Thread-safe.</summary>
/// <remarks>There may be <see cref="Word.MostMemos"/> of them in a process, so that they are static. What is known of many words is best one object for all.</remarks>
/// <param name="find">Finds it out; the same for the same spelling, always.</param>
internal sealed class WordMemo<T>(Func<Word, T> find)
    where T : class
{
    private readonly int _number = Word.AddMemo();

    // What is remembered by this number is what this memo found.
    public T Of(Word word) => word.Recall(_number) is { } known ? Unsafe.As<T>(known) : word.Remember(_number, find(word));
}
