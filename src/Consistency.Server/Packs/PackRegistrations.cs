using Consistency.RulePacks;
using Consistency.RulePacks.Folders;

namespace Consistency.Server.Packs;

/// <summary>What keeps the packs.</summary>
internal static class PackRegistrations
{
    /// <param name="folder">The folder of the server's own packs; null for none.</param>
    public static void Add(IServiceCollection services, string? folder)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<RulePackCatalog>();
        services.AddSingleton<PackStore>();
        if (folder is null)
            return;
        services.AddSingleton(new PackFolder(folder));
        services.AddHostedService(s => new PackWatcher(
            s.GetRequiredService<PackFolder>(),
            s.GetRequiredService<PackStore>(),
            s.GetRequiredService<TimeProvider>(),
            s.GetRequiredService<ILogger<PackWatcher>>()));
    }
}
