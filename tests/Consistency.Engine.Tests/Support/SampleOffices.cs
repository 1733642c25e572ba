using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Support;

/// <summary>The sample pack's offices and bodies.</summary>
internal static class SampleOffices
{
    public static OfficeTable Table { get; } = new(
        new Taxonomy([Named("Harbour Master"), Named("Harbour Warden"), Named("Mayor"), Named("Ambassador"), Named("Envoy")]),
        new Taxonomy([Named("Port Authority"), Named("Norland military")]),
        [new("Harbour Master", "harbour", ["Port Authority"]), new("Harbour Warden", "harbour", []), new("Mayor", "town", []), new("Ambassador", "", []), new("Envoy", "", [])])
    {
        DescriptionMarks = ["a senior", "the highest"],
        FormerMarks = new HashSet<string>(StringComparer.Ordinal) { "former" },
    };

    private static TaxonomyEntry Named(string name) => new(name, [], []);
}
