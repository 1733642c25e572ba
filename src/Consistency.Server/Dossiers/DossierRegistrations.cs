using Consistency.Server.Handlers;

namespace Consistency.Server.Dossiers;

/// <summary>What keeps dossiers.</summary>
internal static class DossierRegistrations
{
    public static void Add(IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(s => new StoreHolder(options.DataFolder, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DossierPacks>();
        services.AddSingleton<DossierHandler>();
        services.AddSingleton<DossierChangeHandler>();
        services.AddSingleton<DossierListHandler>();
        services.AddSingleton<DossierStreamHandler>();
        services.AddSingleton<DryRunRulePackHandler>();
    }
}
