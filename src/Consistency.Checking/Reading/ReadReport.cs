using Consistency.Extraction;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking.Reading;

/// <summary>Reads one report; see <see cref="ReportReader.Read"/>.</summary>
internal delegate ReportReading ReadReport(Report report, RulePack pack, CancellationToken cancellation);
