namespace Consistency.Doors.Tests;

/// <summary>Files of the repository that these tests read.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution, above the one that the tests run in.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Above(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Consistency.sln")))
                return directory.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above {folder} holds Consistency.sln.");
    }
}
