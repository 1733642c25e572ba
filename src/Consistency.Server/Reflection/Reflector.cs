using Google.Protobuf;
using Grpc.Core;
using Grpc.Reflection.V1;
using static Grpc.Reflection.V1.ServerReflectionRequest;

namespace Consistency.Server.Reflection;

/// <summary>Answers one question of the reflection protocol.</summary>
internal static class Reflector
{
    public static ServerReflectionResponse Answer(ServerReflectionRequest request, DescriptorIndex index)
    {
        var response = new ServerReflectionResponse { ValidHost = request.Host, OriginalRequest = request };
        switch (request.MessageRequestCase)
        {
            case MessageRequestOneofCase.ListServices:
                response.ListServicesResponse = new ListServiceResponse
                {
                    Service = { index.ServiceNames.Select(n => new ServiceResponse { Name = n }) },
                };
                break;
            case MessageRequestOneofCase.FileByFilename:
                AnswerFile(response, index.FindFile(request.FileByFilename), $"There is no file \"{request.FileByFilename}\".");
                break;
            case MessageRequestOneofCase.FileContainingSymbol:
                AnswerFile(response, index.FindSymbol(request.FileContainingSymbol), $"There is no symbol \"{request.FileContainingSymbol}\".");
                break;
            case MessageRequestOneofCase.AllExtensionNumbersOfType when index.Knows(request.AllExtensionNumbersOfType):
                // proto3 messages have no extensions.
                response.AllExtensionNumbersResponse = new ExtensionNumberResponse { BaseTypeName = request.AllExtensionNumbersOfType };
                break;
            case MessageRequestOneofCase.None:
                response.ErrorResponse = Error(StatusCode.InvalidArgument, "The request asks nothing: set one of message_request.");
                break;
            default:
                response.ErrorResponse = Error(StatusCode.NotFound, "There is no such extension or type.");
                break;
        }

        return response;
    }

    private static void AnswerFile(ServerReflectionResponse response, IReadOnlyList<ByteString>? files, string unknown)
    {
        if (files is null)
            response.ErrorResponse = Error(StatusCode.NotFound, unknown);
        else
            response.FileDescriptorResponse = new FileDescriptorResponse { FileDescriptorProto = { files } };
    }

    private static ErrorResponse Error(StatusCode code, string message) => new() { ErrorCode = (int)code, ErrorMessage = message };
}
