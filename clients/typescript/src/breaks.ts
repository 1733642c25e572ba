import { Code, ConnectError, type Interceptor } from "@connectrpc/connect";

/**
 * Gives a call whose connection breaks the code that gRPC has for that, UNAVAILABLE. Node closes the streams of a connection that breaks
 * with HTTP/2's CANCEL, or as reset, and Connect takes that for a call that was cancelled or aborted.
 */
export const breaks: Interceptor = (next) => async (request) => {
  try {
    const response = await next(request);
    return response.stream ? { ...response, message: guarded(response.message, request.signal) } : response;
  } catch (error) {
    throw named(error, request.signal);
  }
};

async function* guarded<T>(messages: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  try {
    yield* messages;
  } catch (error) {
    throw named(error, signal);
  }
}

function named(error: unknown, signal: AbortSignal): unknown {
  const { code, rawMessage, cause } = ConnectError.from(error);
  const broken = !signal.aborted && (code === Code.Canceled || (code === Code.Aborted && cause !== undefined));
  return broken ? new ConnectError(`The connection broke: ${rawMessage}`, Code.Unavailable, undefined, undefined, cause) : error;
}
