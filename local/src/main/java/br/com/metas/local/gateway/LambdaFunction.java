package br.com.metas.local.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A function as the Lambda runtime sees it: JSON bytes in, JSON bytes out. Implementations are as
 * thread-safe as their handler.
 */
@FunctionalInterface
public interface LambdaFunction {
  /**
   * Runs the handler once.
   *
   * @throws IOException if the event or the answer can't be read or written; other exceptions of
   *     the handler are not wrapped
   */
  byte[] invoke(byte[] event, Context context) throws IOException;

  /** A handler of objects, behind the serializers that the Java runtime of Lambda uses. */
  static <I, O> LambdaFunction of(RequestHandler<I, O> handler, Class<I> input, Class<O> output) {
    PojoSerializer<I> reader = serializer(input);
    PojoSerializer<O> writer = serializer(output);
    return (event, context) -> {
      I request = reader.fromJson(new ByteArrayInputStream(event));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      writer.toJson(handler.handleRequest(request, context), answer);
      return answer.toByteArray();
    };
  }

  /** A handler of streams. */
  static LambdaFunction of(RequestStreamHandler handler) {
    return (event, context) -> {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      handler.handleRequest(new ByteArrayInputStream(event), answer, context);
      return answer.toByteArray();
    };
  }

  private static <T> PojoSerializer<T> serializer(Class<T> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }
}
