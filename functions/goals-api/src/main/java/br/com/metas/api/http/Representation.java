package br.com.metas.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The complete representation of a resource, before compression. The array is not copied.
 *
 * @param type its media type
 * @param plain its bytes, UTF-8
 * @param headers of responses that have a body
 */
@SuppressWarnings("ArrayRecordComponent") // not copied and never compared
public record Representation(MediaType type, byte[] plain, Map<String, String> headers) {
  private static final Map<String, String> CACHING =
      Map.of(
          "Cache-Control", "private, no-cache",
          "Vary", "Accept, Accept-Encoding, Authorization, Origin");

  /**
   * The response to a request: 304 if the client already has one of the representations that it
   * accepts. Otherwise this representation in the coding that the client prefers.
   *
   * @param always headers of 200 and 304
   */
  public HttpResponse answer(HttpRequest request, Map<String, String> always) {
    List<ContentCoding> codings = ContentCoding.acceptedBy(request.header("accept-encoding"));
    IfNoneMatch condition = IfNoneMatch.of(request.header("if-none-match"));
    Map<String, String> common = new LinkedHashMap<>(always);
    common.putAll(CACHING);
    EntityTag tag = EntityTag.of(plain);
    Optional<EntityTag> known =
        codings.stream().map(tag::in).filter(condition::matches).findFirst();
    if (known.isPresent()) {
      common.put("ETag", known.get().toString());
      return HttpResponse.withoutBody(304, common);
    }
    return complete(tag, codings.getFirst(), common);
  }

  private HttpResponse complete(EntityTag tag, ContentCoding coding, Map<String, String> common) {
    common.put("ETag", tag.in(coding).toString());
    common.put("Content-Type", type.contentType());
    common.putAll(headers);
    boolean compressed = coding == ContentCoding.GZIP;
    if (compressed) {
      common.put("Content-Encoding", "gzip");
    }
    return new HttpResponse(200, common, coding.encode(plain), compressed);
  }
}
