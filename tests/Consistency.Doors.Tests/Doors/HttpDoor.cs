using System.Net.Http.Headers;
using System.Text;

namespace Consistency.Doors.Tests.Doors;

/// <summary>JSON over a socket, as curl would send it.</summary>
internal sealed class HttpDoor(Uri server) : IDoor, IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };

    public string Name => "HTTP";

    public async Task<string> CheckAsync(string request)
    {
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(request));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _http.PostAsync(new Uri("/v1/check", UriKind.Relative), body);
        var answer = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? answer : throw new HttpRequestException($"{(int)response.StatusCode}: {answer}");
    }

    public void Dispose() => _http.Dispose();
}
