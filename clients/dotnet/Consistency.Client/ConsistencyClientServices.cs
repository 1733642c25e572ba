using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consistency.Client;

/// <summary>Registers the client with a container.</summary>
public static class ConsistencyClientServices
{
    /// <summary>Adds one <see cref="ConsistencyClient"/> that lives as long as the container, and its services' clients, each by its type.</summary>
    /// <param name="services">The container's services.</param>
    /// <param name="address">As <see cref="ConsistencyClient.Connect"/> takes it.</param>
    /// <param name="options">How to call; without Logging, calls are logged by the container's.</param>
    public static IServiceCollection AddConsistencyClient(this IServiceCollection services, string address, ConsistencyClientOptions? options = null)
    {
        options ??= new ConsistencyClientOptions();
        return services
            .AddSingleton(p => ConsistencyClient.Connect(address, options with { Logging = options.Logging ?? p.GetService<ILoggerFactory>() }))
            .AddSingleton(p => p.GetRequiredService<ConsistencyClient>().Checks)
            .AddSingleton(p => p.GetRequiredService<ConsistencyClient>().Dossiers)
            .AddSingleton(p => p.GetRequiredService<ConsistencyClient>().RulePacks);
    }
}
